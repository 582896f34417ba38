package dev.interdict.notifications.domain.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.alerts.AlertDecision.Raised;
import dev.interdict.notifications.domain.alerts.AlertRules;
import dev.interdict.notifications.domain.alerts.Given;
import dev.interdict.notifications.domain.alerts.Kind;
import dev.interdict.notifications.domain.reading.Fault;
import dev.interdict.notifications.domain.reading.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which alerts a route or a silence means. */
class MatchTest {

    private static final Instant NOW = Instant.parse("2024-09-22T04:00:00Z");
    private static final Alert ALERT = ((Raised) AlertRules.decide(
                    Given.ofResale(Kind.APPROACHING, "T-7d", "2024-09-22T04:00:00Z", Given.ENGINE),
                    null,
                    Given.SEVERITIES,
                    NOW))
            .alert();

    @ParameterizedTest
    @CsvSource({
        "project, mail-gateway, true",
        "project, mail, false",
        "owner, platform-team, true",
        "owner, another-team, false",
        "tag, internet-facing, true",
        "tag, lab, false",
        "programme, us-bis-icts-kaspersky-2024, true",
        "programme, us-bis-icts-2025, false",
        "kind, approaching, true",
        "kind, in-effect, false",
        "band, ALERT, true",
        "band, REVIEW, false",
        "severity, high, true",
        "severity, low, false",
    })
    void each_field_is_asked(String field, String value, boolean meant) {
        var faults = new ArrayList<Fault>();
        var match =
                RouteRules.match(new Fields(Map.of(field, value), "/match", faults), expression -> Optional.empty());
        assertThat(faults).isEmpty();
        assertThat(match.matches(ALERT, (expression, alert) -> false)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-21T04:00:00Z, ''",
        "2024-12-21T04:00:01Z, /until",
        "2024-09-22T04:00:00Z, /until",
        "soon, /until",
    })
    void a_silence_ends_within_ninety_days(String until, String pointer) {
        assertThat(faults(Map.of("match", Map.of("project", "mail"), "until", until, "by", "owners")))
                .isEqualTo(pointer.isEmpty() ? List.of() : List.of(pointer));
    }

    @Test
    void a_silence_says_what_it_means_and_who_wants_it() {
        assertThat(faults(Map.of("match", Map.of(), "until", "2024-09-23T04:00:00Z")))
                .containsExactly("/by", "/match");
    }

    private static List<String> faults(Map<String, ?> silence) {
        var faults = new ArrayList<Fault>();
        SilenceRules.read(silence, new UUID(0, 1), NOW, expression -> Optional.empty(), faults);
        return faults.stream().map(Fault::pointer).toList();
    }
}
