package dev.interdict.notifications.domain.troubles;

import dev.interdict.notifications.domain.channels.Channel;
import java.time.Instant;
import java.util.UUID;

/**
 * A trouble that is to be told now.
 *
 * @param message what the other side knows it by, the same at every try
 * @param since product instant at which it began
 * @param times how often it was noticed since then
 * @param tried how often telling it was tried before
 */
public record DueTrouble(UUID message, Trouble trouble, Instant since, long times, int tried, Channel channel) {}
