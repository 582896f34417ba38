package dev.interdict.notifications.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.alerts.AlertDecision.Raised;
import dev.interdict.notifications.domain.alerts.AlertRules;
import dev.interdict.notifications.domain.alerts.Given;
import dev.interdict.notifications.domain.alerts.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

    private static final Alert ALERT = ((Raised) AlertRules.decide(
                    Given.ofResale(Kind.APPROACHING, "T-7d", "2024-09-22T04:00:00Z", Given.ENGINE),
                    null,
                    Given.SEVERITIES,
                    Instant.parse("2026-11-22T10:00:00Z")))
            .alert();

    private final Expressions expressions = new Expressions();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "severity == 'high' && project.startsWith('mail'); true",
                "owner == 'platform-team' && step == 'T-7d' && band == 'ALERT'; true",
                "findings > 1; false",
                "'Kaspersky Lab' in parties; true",
                "'internet-facing' in tags && !('lab' in tags); true",
                "purls.exists(p, p.startsWith('pkg:generic/kaspersky/')); true",
                "components.all(c, c.matches('^MailShield.*')); true",
                "kind == 'resolved' || phase == ''; false",
            })
    void it_sees_what_the_alert_says(String expression, boolean holds) {
        assertThat(expressions.fault(expression)).isEmpty();
        assertThat(expressions.holds(expression, ALERT)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sverity == 'high'", "findings == 'one'", "severity", "(", "findings > 1 &&", "unknown()"})
    void what_cannot_hold_is_told_with_its_place(String expression) {
        assertThat(expressions.fault(expression)).get().asString().startsWith("Line 1, column ");
    }

    @Test
    void what_cannot_be_evaluated_counts_as_true() {
        assertThat(expressions.fault("parties[7] == 'x'")).isEmpty();
        assertThat(expressions.holds("parties[7] == 'x'", ALERT)).isTrue();
        assertThat(expressions.holds("findings / (findings - 1) > 0", ALERT)).isTrue();
    }
}
