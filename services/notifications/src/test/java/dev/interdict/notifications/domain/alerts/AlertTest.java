package dev.interdict.notifications.domain.alerts;

import static dev.interdict.notifications.domain.alerts.Given.ENGINE;
import static dev.interdict.notifications.domain.alerts.Given.SEVERITIES;
import static dev.interdict.notifications.domain.alerts.Given.UNSURE;
import static dev.interdict.notifications.domain.alerts.Given.ofResale;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123Z");

    @Test
    void the_first_part_of_a_step_raises_an_alert() {
        var step = ofResale(Kind.APPROACHING, "T-30d", "2024-08-30T04:00:00Z", ENGINE);
        assertThat(AlertRules.decide(step, null, SEVERITIES, NOW))
                .isInstanceOfSatisfying(AlertDecision.Raised.class, raised -> {
                    assertThat(raised.alert().id()).isEqualTo(step.id());
                    assertThat(raised.alert().raisedAt()).isEqualTo(NOW);
                    assertThat(raised.alert().severity()).isEqualTo(Severity.HIGH);
                    assertThat(raised.alert().phase()).isEqualTo("resale-integration-licensing");
                    assertThat(raised.alert().legalTime()).isEqualTo("2024-09-29T00:00 America/New_York");
                    assertThat(raised.alert().zoneStated()).isFalse();
                    assertThat(raised.alert().findings()).containsExactly(ENGINE);
                });
    }

    @Test
    void a_part_taken_before_changes_nothing() {
        var step = part(1, ENGINE);
        var known = new KnownAlert(alert(step, null), 1);
        assertThat(AlertRules.decide(step, known, SEVERITIES, NOW)).isEqualTo(new AlertDecision.Repeated());
    }

    @Test
    void a_later_part_is_told_as_if_it_had_come_with_the_first() {
        var known = new KnownAlert(alert(part(1, UNSURE), null), 1);
        assertThat(known.alert().severity()).isEqualTo(Severity.HIGH);
        var extended = alert(part(2, ENGINE), known);
        assertThat(extended.findings()).containsExactly(ENGINE, UNSURE);
        assertThat(extended.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(extended.summary())
                .endsWith("MailShield Scan Engine 8.9.2.595 and 79 other components are still in mail-gateway.");
        assertThat(extended.raisedAt()).isEqualTo(known.alert().raisedAt());
    }

    @Test
    void a_finding_heard_of_late_joins_the_alert_of_its_step() {
        var told = ofResale(Kind.IN_EFFECT, "T", "2024-09-29T04:00:00Z", UNSURE);
        var late = ofResale(Kind.IN_EFFECT, "T", "2024-09-29T04:00:00Z", ENGINE, UNSURE);
        var known = new KnownAlert(alert(told, null), 1);
        assertThat(AlertRules.decide(late, known, SEVERITIES, NOW))
                .isInstanceOfSatisfying(AlertDecision.Extended.class, extended -> {
                    assertThat(extended.alert().findings()).containsExactly(ENGINE, UNSURE);
                    assertThat(extended.alert().findingsTotal()).isEqualTo(2);
                    assertThat(extended.step().findings()).containsExactly(ENGINE);
                });
    }

    @Test
    void an_alert_carries_fifty_findings() {
        var forty = Collections.nCopies(40, ENGINE).toArray(Finding[]::new);
        var known = new KnownAlert(alert(part(1, forty), null), 1);
        assertThat(alert(part(2, forty), known).findings()).hasSize(50);
    }

    private static Alert alert(Step step, @Nullable KnownAlert known) {
        return switch (AlertRules.decide(step, known, SEVERITIES, NOW)) {
            case AlertDecision.Raised(var alert, var ignored) -> alert;
            case AlertDecision.Extended(var alert, var ignored) -> alert;
            case AlertDecision.Repeated() -> throw new AssertionError("repeated");
        };
    }

    private static Step part(int part, Finding... findings) {
        var step = ofResale(Kind.IN_EFFECT, "T", "2024-09-29T04:00:00Z", findings);
        return new Step(
                step.id(),
                step.project(),
                step.programme(),
                step.programmeTitle(),
                step.kind(),
                step.name(),
                step.at(),
                step.phase(),
                step.prohibits(),
                step.citations(),
                step.standing(),
                step.amendments(),
                part,
                80,
                List.of(findings));
    }
}
