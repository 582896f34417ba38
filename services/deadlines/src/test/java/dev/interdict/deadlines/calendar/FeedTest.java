package dev.interdict.deadlines.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.deadlines.domain.Day;
import dev.interdict.deadlines.domain.Phase;
import dev.interdict.deadlines.domain.Rungs;
import dev.interdict.deadlines.domain.Span;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.Test;

class FeedTest {

    @Test
    void aDayIsAnEventWithAnAlarmForEachReminder() throws Exception {
        var feed = Feed.of(List.of(day(2, 0, false)), Instant.parse("2024-06-01T12:00:00Z"));
        assertThat(parsed(feed).validate().hasErrors()).isFalse();
        assertThat(unfolded(feed))
                .contains(
                        "DTSTAMP:20240601T120000Z",
                        "DTSTART:20240929T040000Z",
                        "SUMMARY:mail-gateway: updates-ksn\\, Kaspersky\\; the determination",
                        "DESCRIPTION:No updates.\\n2024-09-29T00:00 America/New_York (12:00 a.m. EDT)\\n89 FR 52434"
                                + "\\nFindings of the project that are told of it: 2.",
                        "SEQUENCE:0",
                        "STATUS:CONFIRMED",
                        "TRIGGER:-P90D",
                        "TRIGGER:-P1D");
    }

    @Test
    void aDayThatIsCalledOffStaysWithItsUidAndAGreaterSequence() throws Exception {
        var at = Instant.parse("2024-06-01T12:00:00Z");
        var before = Feed.of(List.of(day(1, 3, false)), at);
        var after = Feed.of(List.of(day(0, 4, false)), at);
        assertThat(parsed(after).validate().hasErrors()).isFalse();
        assertThat(uid(after)).isEqualTo(uid(before));
        assertThat(unfolded(after))
                .contains("STATUS:CANCELLED", "SEQUENCE:4")
                .noneMatch(line -> line.contains("VALARM"));
    }

    @Test
    void aNoticeHasNoAlarmsAndNoDaysAreAValidCalendar() throws Exception {
        var at = Instant.parse("2024-06-01T12:00:00Z");
        assertThat(unfolded(Feed.of(List.of(day(1, 0, true)), at))).noneMatch(line -> line.contains("VALARM"));
        assertThat(Feed.of(List.of(), at)).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    }

    private static Calendar parsed(String feed) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(feed));
    }

    private static String uid(String feed) {
        return unfolded(feed).stream()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> unfolded(String feed) {
        return feed.replace("\r\n ", "").lines().toList();
    }

    private static Day day(int findings, int changes, boolean notice) {
        var phase = new Phase(
                "updates-ksn",
                2,
                notice,
                true,
                Instant.parse("2024-09-29T04:00:00Z"),
                LocalDateTime.parse("2024-09-29T00:00"),
                ZoneId.of("America/New_York"),
                true,
                "12:00 a.m. EDT",
                "No updates.",
                List.of("update"),
                List.of("89 FR 52434"),
                List.of(new Span(Instant.parse("2024-09-29T04:00:00Z"), Optional.empty(), "12:00 a.m. EDT")),
                Optional.empty());
        return new Day(
                new UUID(7 << 12, 1),
                "mail-gateway",
                "us-bis-icts-kaspersky-2024",
                "Kaspersky; the determination",
                phase,
                Rungs.USUAL,
                findings,
                changes);
    }
}
