package dev.interdict.notifications.domain.routes;

import java.time.Duration;
import java.util.List;

/** Who is told as well when nobody has taken note of an alert for so long. */
public record Escalation(Duration after, List<String> channels) {}
