package dev.interdict.deadlines.domain;

import static dev.interdict.deadlines.domain.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpansTest {

    private static final String DAY = "2025-01-19T05:00:00Z";

    @Test
    void withoutPausesItHoldsFromItsDayToItsEnd() {
        assertThat(spans(null)).containsExactly("2025-01-19T05:00:00Z - the day");
        assertThat(spans("2026-01-01T05:00:00Z")).containsExactly("2025-01-19T05:00:00Z 2026-01-01T05:00:00Z the day");
        assertThat(spans(DAY)).isEmpty();
    }

    @Test
    void aPauseTakesItsTimeAndNothingElse() {
        assertThat(spans(null, pause("suspension", "2025-03-01T05:00:00Z", "2025-06-01T04:00:00Z")))
                .containsExactly(
                        "2025-01-19T05:00:00Z 2025-03-01T05:00:00Z the day", "2025-06-01T04:00:00Z - suspension");
        assertThat(spans(null, pause("injunction", DAY, "2025-04-05T04:00:00Z")))
                .containsExactly("2025-04-05T04:00:00Z - injunction");
        assertThat(spans(null, pause("suspension", "2025-03-01T05:00:00Z", null)))
                .containsExactly("2025-01-19T05:00:00Z 2025-03-01T05:00:00Z the day");
        assertThat(spans(null, pause("suspension", "2025-01-01T05:00:00Z", null)))
                .isEmpty();
    }

    @Test
    void pausesThatOverlapOrMeetAreOne() {
        assertThat(spans(
                        null,
                        pause("non-enforcement", DAY, "2025-04-05T04:00:00Z"),
                        pause("non-enforcement", "2025-04-04T04:00:00Z", "2025-06-19T04:00:00Z"),
                        pause("licence", "2025-06-19T04:00:00Z", "2025-09-17T04:00:00Z")))
                .containsExactly("2025-09-17T04:00:00Z - licence");
    }

    @Test
    void anEndEndsWhatAPauseWouldHaveLetRevive() {
        assertThat(spans(
                        null,
                        pause("non-enforcement", "2025-03-01T05:00:00Z", "2026-01-23T05:00:00Z"),
                        pause("end", "2026-01-22T05:00:00Z", null)))
                .containsExactly("2025-01-19T05:00:00Z 2025-03-01T05:00:00Z the day");
        assertThat(spans("2025-06-01T04:00:00Z", pause("suspension", "2025-03-01T05:00:00Z", "2025-06-01T04:00:00Z")))
                .containsExactly("2025-01-19T05:00:00Z 2025-03-01T05:00:00Z the day");
    }

    @Test
    void whatIsAQuestionOrUnknownOrOfNoTimePausesNothing() {
        assertThat(spans(
                        null,
                        new Pause("licence", at(DAY), Optional.empty(), true, "a wind-down"),
                        pause("hiatus", DAY, null),
                        pause("suspension", "2025-03-01T05:00:00Z", "2025-03-01T05:00:00Z")))
                .containsExactly("2025-01-19T05:00:00Z - the day");
    }

    @Test
    void aNoticeIsSaidOnceUnlessItWasOverBefore() {
        var suspended = List.of(pause("suspension", DAY, null));
        assertThat(Spans.ofNotice(at(DAY), "the day", Optional.of(at("2025-02-01T00:00:00Z")), suspended))
                .containsExactly(new Span(at(DAY), Optional.empty(), "the day"));
        assertThat(Spans.ofNotice(at(DAY), "the day", Optional.empty(), List.of(pause("end", DAY, null))))
                .isEmpty();
    }

    private static Pause pause(String kind, String from, @Nullable String until) {
        return new Pause(kind, at(from), Optional.ofNullable(until).map(Samples::at), false, kind);
    }

    private static List<String> spans(@Nullable String until, Pause... pauses) {
        return Spans.of(at(DAY), "the day", Optional.ofNullable(until).map(Samples::at), Arrays.asList(pauses)).stream()
                .map(span -> "%s %s %s"
                        .formatted(
                                span.from(), span.until().map(Instant::toString).orElse("-"), span.wording()))
                .toList();
    }
}
