package dev.interdict.notifications.delivery;

import dev.interdict.notifications.delivery.text.Visible;
import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.alerts.Finding;
import dev.interdict.notifications.domain.alerts.Kind;
import dev.interdict.notifications.domain.alerts.Severity;
import dev.interdict.notifications.domain.channels.ChannelType;
import dev.interdict.notifications.domain.channels.PagerDuty;
import dev.interdict.notifications.domain.deliveries.Outcome;
import dev.interdict.notifications.domain.troubles.Trouble;
import dev.interdict.notifications.secrets.Links;
import dev.interdict.platform.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * PagerDuty's Events API v2. An incident is a finding, whose id is its {@code dedup_key}: later alerts update it, an
 * acknowledgement here acknowledges it there, and it is resolved when the finding is closed.
 */
@ApplicationScoped
class PagerDutyEvents implements Speaker<PagerDuty> {

    private static final int SUMMARY = 1_024;

    private final JsonPosts posts;
    private final Links links;

    PagerDutyEvents(JsonPosts posts, Links links) {
        this.posts = posts;
        this.links = links;
    }

    @Override
    public ChannelType<PagerDuty> speaksTo() {
        return PagerDuty.TYPE;
    }

    /** Sends one event after another, and stops at the first that is not taken; those sent again change nothing. */
    @Override
    public Uni<Outcome> say(Notice notice, PagerDuty pagerDuty, Instant at) {
        Uni<Outcome> said = Uni.createFrom().item(new Outcome.Taken(""));
        for (var event : events(notice, pagerDuty.routingKey().text())) {
            said = said.chain(before -> before.isSuccess()
                    ? posts.send(pagerDuty.url(), event, pagerDuty.allow(), at)
                    : Uni.createFrom().item(before));
        }
        return said;
    }

    List<Map<String, Object>> events(Notice notice, String routingKey) {
        return switch (notice) {
            case Notice.Alerts told ->
                told.alerts().stream()
                        .flatMap(alert -> each(alert, finding -> event(routingKey, alert, finding)))
                        .toList();
            case Notice.Acknowledged known ->
                each(known.alert(), finding -> bare(routingKey, "acknowledge", key(finding)))
                        .toList();
            case Notice.InTrouble(var id, var trouble, var since, var times) ->
                List.of(
                        trouble.over()
                                ? bare(routingKey, "resolve", key(trouble))
                                : trigger(
                                        routingKey,
                                        key(trouble),
                                        Visible.of(trouble.headline() + ". " + trouble.what(), SUMMARY),
                                        "warning"));
            case Notice.Test test ->
                List.of(
                        trigger(routingKey, test.id().toString(), test.summary(), "info"),
                        bare(routingKey, "resolve", test.id().toString()));
        };
    }

    private static Map<String, Object> trigger(String routingKey, String key, String summary, String severity) {
        return Map.of(
                "routing_key",
                routingKey,
                "event_action",
                "trigger",
                "dedup_key",
                key,
                "payload",
                Map.of("summary", summary, "source", "Interdict", "severity", severity));
    }

    private static String key(Trouble trouble) {
        return Ids.of("trouble", List.of(trouble.kind(), trouble.source())).toString();
    }

    private static <T> Stream<T> each(Alert alert, Function<Finding, T> event) {
        return alert.findings().stream().map(event);
    }

    private Map<String, Object> event(String routingKey, Alert alert, Finding finding) {
        return alert.kind() == Kind.RESOLVED
                ? bare(routingKey, "resolve", key(finding))
                : Map.of(
                        "routing_key",
                        routingKey,
                        "event_action",
                        "trigger",
                        "dedup_key",
                        key(finding),
                        "client",
                        "Interdict",
                        "client_url",
                        links.alert(alert.id()),
                        "payload",
                        payload(alert, finding));
    }

    private static Map<String, Object> payload(Alert alert, Finding finding) {
        return Map.of(
                "summary", Visible.of(alert.summary(), SUMMARY),
                "source", Visible.of(alert.project().name()),
                "severity", severity(alert.severity()),
                "timestamp", alert.at().toString(),
                "component", Visible.of(finding.component().name()),
                "group", alert.programme(),
                "class", alert.kind().toString(),
                "custom_details",
                        Map.of(
                                "alert", alert.id().toString(),
                                "party", Visible.of(finding.party()),
                                "citations", alert.citations(),
                                "evidence", Visible.of(finding.field() + ": " + finding.value(), SUMMARY)));
    }

    private static Map<String, Object> bare(String routingKey, String action, String key) {
        return Map.of("routing_key", routingKey, "event_action", action, "dedup_key", key);
    }

    private static String key(Finding finding) {
        return "interdict/" + finding.id();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case LOW -> "info";
            case MEDIUM -> "warning";
            case HIGH -> "error";
            case CRITICAL -> "critical";
        };
    }
}
