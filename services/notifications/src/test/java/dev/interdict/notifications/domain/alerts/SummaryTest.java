package dev.interdict.notifications.domain.alerts;

import static dev.interdict.notifications.domain.alerts.Given.ANNOUNCED;
import static dev.interdict.notifications.domain.alerts.Given.ENGINE;
import static dev.interdict.notifications.domain.alerts.Given.UNSURE;
import static dev.interdict.notifications.domain.alerts.Given.newAgreements;
import static dev.interdict.notifications.domain.alerts.Given.ofResale;
import static dev.interdict.notifications.domain.alerts.Given.resale;
import static dev.interdict.notifications.domain.alerts.Given.step;
import static dev.interdict.notifications.domain.alerts.Given.updates;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SummaryTest {

    private static final String RESALE =
            "resale of the party's software, integration of the party's software into other products and licensing of"
                    + " the party's software for resale or integration";
    private static final String MATCH = "MailShield Scan Engine 8.9.2.595 in mail-gateway matches Kaspersky Lab"
            + " (cpe: cpe:2.3:a:kaspersky:anti-virus_engine:8.9.2.595:*:*:*:*:*:*:*)";

    @Test
    void detected_while_pending() {
        assertThat(Summary.of(step(Kind.DETECTED, "2024-06-01T12:00:00Z", List.of(), ENGINE)))
                .isEqualTo(MATCH + ". The programme is pending: it prohibits nothing yet.");
    }

    @Test
    void detected_before_the_first_prohibition() {
        var standing = List.of(ANNOUNCED, newAgreements(false), updates(false), resale(false));
        assertThat(Summary.of(step(Kind.DETECTED, "2024-06-25T12:00:00Z", standing, ENGINE)))
                .isEqualTo(MATCH + ". The programme prohibits nothing yet; from 2024-07-20T00:00 America/New_York it"
                        + " prohibits, in its scope, new agreements with the party; from 2024-09-29T00:00"
                        + " America/New_York also updates by the party, operation of the party's cloud service, "
                        + RESALE + ".");
    }

    @Test
    void detected_between_two_prohibitions() {
        var standing = List.of(ANNOUNCED, newAgreements(true), updates(false));
        assertThat(Summary.of(step(Kind.DETECTED, "2024-08-01T12:00:00Z", standing, ENGINE)))
                .isEqualTo(
                        MATCH + ". Since 2024-07-20T00:00 America/New_York the programme prohibits, in its scope, new"
                                + " agreements with the party; from 2024-09-29T00:00 America/New_York also updates by the"
                                + " party and operation of the party's cloud service.");
    }

    @Test
    void announced() {
        assertThat(Summary.of(
                        step(Kind.ANNOUNCED, "2024-06-20T04:00:00Z", List.of(ANNOUNCED, newAgreements(false)), ENGINE)))
                .isEqualTo("The programme is announced, and " + MATCH
                        + ". The programme prohibits nothing yet; from 2024-07-20T00:00 America/New_York it prohibits,"
                        + " in its scope, new agreements with the party.");
    }

    @Test
    void approaching() {
        assertThat(Summary.of(ofResale(Kind.APPROACHING, "T-30d", "2024-08-30T04:00:00Z", ENGINE)))
                .isEqualTo("In 30 days, from 2024-09-29T00:00 America/New_York, the programme prohibits, in its scope, "
                        + RESALE + ". " + MATCH + ".");
    }

    @Test
    void approaching_for_some_that_match_and_some_that_may() {
        assertThat(Summary.of(ofResale(Kind.APPROACHING, "T-1d", "2024-09-28T04:00:00Z", ENGINE, UNSURE)))
                .isEqualTo("In 1 day, from 2024-09-29T00:00 America/New_York, the programme prohibits, in its scope, "
                        + RESALE + ". MailShield Scan Engine 8.9.2.595 and 1 other component in mail-gateway match or"
                        + " may match Kaspersky Lab.");
    }

    @Test
    void in_effect() {
        assertThat(Summary.of(ofResale(Kind.IN_EFFECT, "T", "2024-09-29T04:00:00Z", ENGINE)))
                .isEqualTo("Since 2024-09-29T00:00 America/New_York the programme prohibits, in its scope, " + RESALE
                        + "; MailShield Scan Engine 8.9.2.595 is still in mail-gateway.");
    }

    @Test
    void still_present() {
        assertThat(Summary.of(ofResale(Kind.STILL_PRESENT, "+1d", "2024-09-30T04:00:00Z", ENGINE, UNSURE)))
                .isEqualTo("MailShield Scan Engine 8.9.2.595 and 1 other component are still in mail-gateway, 1 day"
                        + " after the programme began to prohibit, in its scope, " + RESALE
                        + " (2024-09-29T00:00 America/New_York).");
    }

    @Test
    void amended() {
        assertThat(Summary.of(step(Kind.AMENDED, "2024-07-01T04:00:00Z", List.of(ANNOUNCED), ENGINE)))
                .isEqualTo("The programme was amended (phase updates-ksn was moved from 2024-09-29T04:00:00Z to"
                        + " 2024-11-29T05:00:00Z; phase resale was dropped or is over), and " + MATCH
                        + ". The programme prohibits nothing so far.");
    }

    @Test
    void resolved() {
        assertThat(Summary.of(step(Kind.RESOLVED, "2024-07-01T04:00:00Z", List.of(), ENGINE)))
                .isEqualTo("The finding on MailShield Scan Engine 8.9.2.595 in mail-gateway, which pointed to Kaspersky"
                        + " Lab, is closed.");
        assertThat(Summary.of(step(Kind.RESOLVED, "2024-07-01T04:00:00Z", List.of(), UNSURE, ENGINE, ENGINE)))
                .isEqualTo("The findings on klcore and 2 other components in mail-gateway, which pointed to Kaspersky"
                        + " Lab, are closed.");
    }

    @Test
    void a_question_is_asked_where_a_person_has_to_look() {
        assertThat(Summary.of(step(Kind.DETECTED, "2024-06-01T12:00:00Z", List.of(), UNSURE)))
                .isEqualTo("klcore in mail-gateway may match Kaspersky Lab"
                        + " (cpe: cpe:2.3:a:kaspersky:anti-virus_engine:8.9.2.595:*:*:*:*:*:*:*). The programme is"
                        + " pending: it prohibits nothing yet. Is klcore the work of Kaspersky Lab?");
        assertThat(Summary.of(ofResale(Kind.IN_EFFECT, "T", "2024-09-29T04:00:00Z", UNSURE, UNSURE)))
                .endsWith("; klcore and 1 other component, which may match Kaspersky Lab, are still in mail-gateway."
                        + " A person has to look at each.");
    }

    @Test
    void strings_of_others_stay_on_one_line_and_short() {
        var component = new Component("evil\r\nname " + "x".repeat(200), null, null);
        var finding = Given.finding("2f8f7e0a-57d3-5b1e-8e0e-6f1f4a1f0b03", Band.ALERT, component, null);
        assertThat(Summary.of(step(Kind.RESOLVED, "2024-07-01T04:00:00Z", List.of(), finding)))
                .isEqualTo("The finding on evil name " + "x".repeat(69)
                        + "\u2026 in mail-gateway, which pointed to Kaspersky Lab, is closed.");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void no_summary_draws_a_legal_conclusion(Kind kind) {
        var summaries = new ArrayList<String>();
        for (var finding : List.of(ENGINE, UNSURE)) {
            for (var standing : List.of(List.<Standing>of(), List.of(ANNOUNCED, newAgreements(true), resale(false)))) {
                summaries.add(Summary.of(step(kind, "2024-08-01T04:00:00Z", standing, finding)));
                summaries.add(Summary.of(step(kind, "2024-08-01T04:00:00Z", standing, finding, ENGINE)));
                summaries.add(Summary.of(ofResale(kind, "T-30d", "2024-08-30T04:00:00Z", finding)));
            }
        }
        assertThat(summaries)
                .allSatisfy(summary -> assertThat(summary.toLowerCase(Locale.ROOT))
                        .doesNotContain("violat", "illegal", "unlawful", "breach", "offen", "guilt", "penal", "must"));
    }
}
