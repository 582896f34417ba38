package dev.interdict.notifications.domain.alerts;

import static dev.interdict.notifications.domain.alerts.Given.ANNOUNCED;
import static dev.interdict.notifications.domain.alerts.Given.ENGINE;
import static dev.interdict.notifications.domain.alerts.Given.SEVERITIES;
import static dev.interdict.notifications.domain.alerts.Given.UNSURE;
import static dev.interdict.notifications.domain.alerts.Given.newAgreements;
import static dev.interdict.notifications.domain.alerts.Given.ofResale;
import static dev.interdict.notifications.domain.alerts.Given.resale;
import static dev.interdict.notifications.domain.alerts.Given.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeverityTest {

    @ParameterizedTest
    @CsvSource({
        "2024-06-01T04:00:00Z, low", // 120 days before 29 September
        "2024-06-30T04:00:00Z, low", // 91
        "2024-07-01T04:00:00Z, medium", // 90
        "2024-08-29T04:00:00Z, medium", // 31
        "2024-08-30T04:00:00Z, high", // 30
        "2024-09-22T04:00:00Z, high", // 7
        "2024-09-23T04:00:00Z, critical", // 6
        "2024-09-28T04:00:00Z, critical", // 1
    })
    void it_rises_as_the_phase_approaches(String at, String severity) {
        assertThat(SEVERITIES.severity(ofResale(Kind.APPROACHING, "T", at, ENGINE)))
                .hasToString(severity);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-01T03:00:00Z, medium", // ninety civil days with an hour more
        "2024-09-22T05:00:00Z, high", // seven civil days with an hour less
    })
    void an_hour_of_daylight_saving_changes_nothing(String at, String severity) {
        assertThat(SEVERITIES.severity(ofResale(Kind.APPROACHING, "T", at, ENGINE)))
                .hasToString(severity);
    }

    @Test
    void what_is_in_effect_is_critical() {
        assertThat(SEVERITIES.severity(ofResale(Kind.IN_EFFECT, "T", "2024-09-29T04:00:00Z", ENGINE)))
                .isEqualTo(Severity.CRITICAL);
        assertThat(SEVERITIES.severity(ofResale(Kind.STILL_PRESENT, "+30d", "2024-10-29T04:00:00Z", ENGINE)))
                .isEqualTo(Severity.CRITICAL);
    }

    @Test
    void a_detection_counts_to_the_nearest_phase_ahead() {
        assertThat(detected("2024-06-01T12:00:00Z")).isEqualTo(Severity.LOW);
        assertThat(detected("2024-06-20T04:00:00Z", ANNOUNCED, newAgreements(false), resale(false)))
                .isEqualTo(Severity.HIGH);
        assertThat(detected("2024-06-25T12:00:00Z", ANNOUNCED, resale(false))).isEqualTo(Severity.LOW);
        assertThat(detected("2024-07-25T12:00:00Z", ANNOUNCED, newAgreements(true), resale(false)))
                .isEqualTo(Severity.CRITICAL);
        assertThat(detected("2024-06-25T12:00:00Z", ANNOUNCED)).isEqualTo(Severity.LOW);
    }

    @Test
    void a_question_is_one_lower_only_where_all_is_in_question() {
        assertThat(SEVERITIES.severity(ofResale(Kind.IN_EFFECT, "T", "2024-09-29T04:00:00Z", UNSURE)))
                .isEqualTo(Severity.HIGH);
        assertThat(SEVERITIES.severity(ofResale(Kind.IN_EFFECT, "T", "2024-09-29T04:00:00Z", UNSURE, ENGINE)))
                .isEqualTo(Severity.CRITICAL);
        assertThat(SEVERITIES.severity(step(Kind.DETECTED, "2024-06-01T12:00:00Z", List.of(), UNSURE)))
                .isEqualTo(Severity.LOW);
    }

    @Test
    void what_is_resolved_is_low() {
        assertThat(SEVERITIES.severity(step(Kind.RESOLVED, "2024-10-01T12:00:00Z", List.of(resale(true)), ENGINE)))
                .isEqualTo(Severity.LOW);
    }

    private static Severity detected(String at, Standing... standing) {
        return SEVERITIES.severity(step(Kind.DETECTED, at, List.of(standing), ENGINE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "critical; 2024-06-01T04:00:00Z; critical",
                "medium>=30, critical; 2024-08-30T04:00:00Z; medium",
                "medium>=30, critical; 2024-08-31T04:00:00Z; critical",
                "low>30,high>1,critical; 2024-09-26T04:00:00Z; high",
                "low>30,high>1,critical; 2024-09-28T04:00:00Z; critical",
            })
    void another_scale_is_followed(String scale, String at, String severity) {
        var rules = new SeverityRules(SeverityScale.of(scale), SeverityScale.of("low"));
        assertThat(rules.severity(ofResale(Kind.APPROACHING, "T", at, ENGINE))).hasToString(severity);
        assertThat(rules.severity(ofResale(Kind.APPROACHING, "T", at, UNSURE))).hasToString("low");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "urgent",
                "low>90",
                "low, critical",
                "high>90, medium",
                "low>30, medium>90, high",
                "low>90, low>30, high",
                "low>90, high>30d, critical"
            })
    void a_scale_that_cannot_be_meant_is_refused(String scale) {
        assertThatThrownBy(() -> SeverityScale.of(scale))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not such as \"low>90, medium>30, high>=7, critical\"");
    }
}
