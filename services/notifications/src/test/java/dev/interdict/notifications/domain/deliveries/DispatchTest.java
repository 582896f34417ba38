package dev.interdict.notifications.domain.deliveries;

import static dev.interdict.notifications.domain.alerts.Given.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.alerts.AlertDecision.Raised;
import dev.interdict.notifications.domain.alerts.AlertRules;
import dev.interdict.notifications.domain.alerts.Finding;
import dev.interdict.notifications.domain.alerts.Given;
import dev.interdict.notifications.domain.alerts.Kind;
import dev.interdict.notifications.domain.channels.Channel;
import dev.interdict.notifications.domain.channels.Secret;
import dev.interdict.notifications.domain.channels.Settings;
import dev.interdict.notifications.domain.channels.Slack;
import dev.interdict.notifications.domain.channels.Syslog;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DispatchTest {

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
    private static final UUID ID = UUID.fromString("00000000-0000-5000-8000-000000000002");

    @Test
    void a_hundred_findings_are_told_at_once() {
        assertThat(Dispatch.atOnce(List.of(alert(50), alert(50)))).hasSize(2);
        assertThat(Dispatch.atOnce(List.of(alert(50), alert(49), alert(2)))).hasSize(2);
        assertThat(Dispatch.atOnce(List.of(alert(1), alert(50), alert(50), alert(1))))
                .hasSize(2);
    }

    @Test
    void where_every_finding_is_an_event_all_alerts_are_told() {
        assertThat(dispatch(0, 3).goesOn()).isTrue();
        assertThat(dispatch(0, 2).goesOn()).isFalse();
        assertThat(dispatch(20, 23).goesOn()).isTrue();
        assertThat(dispatch(20, 23).toldWithThese()).isEqualTo(22);
        assertThat(dispatch(20, 22).goesOn()).isFalse();
    }

    @Test
    void people_are_told_once() {
        var slack = new Slack(new Secret("https://hooks.example.com/T1"), List.of());
        assertThat(dispatch(0, 45, slack).goesOn()).isFalse();
    }

    private static Dispatch dispatch(int told, int total) {
        return dispatch(told, total, new Syslog("siem.example.com", 6514, true, null, "cef", List.of()));
    }

    /** Two alerts of so many. */
    private static Dispatch dispatch(int told, int total, Settings settings) {
        var alerts = List.of(alert(1), alert(1));
        return new Dispatch(
                ID, 1, ID, ID, false, 0, null, alerts, told, total, null, new Channel("siem", true, settings));
    }

    private static Alert alert(int findings) {
        var step = Given.ofResale(
                Kind.APPROACHING,
                "T-7d",
                "2024-09-22T04:00:00Z",
                Collections.nCopies(findings, ENGINE).toArray(Finding[]::new));
        return ((Raised) AlertRules.decide(step, null, Given.SEVERITIES, AT)).alert();
    }
}
