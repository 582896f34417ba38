package dev.interdict.notifications.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.notifications.delivery.text.Visible;
import dev.interdict.notifications.domain.alerts.Alert;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The instant at which a phase takes effect, as an iCalendar event (RFC 5545). */
final class CalendarEntry {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int SUMMARY = 40;

    private CalendarEntry() {}

    /** The entry; the same phase of the same project replaces it. {@code at} is wall time. */
    static byte[] of(Alert alert, Instant at) {
        return (String.join(
                                "\r\n",
                                List.of(
                                        "BEGIN:VCALENDAR",
                                        "VERSION:2.0",
                                        "PRODID:-//Interdict//Notifications//EN",
                                        "BEGIN:VEVENT",
                                        "UID:" + alert.project().id() + "-" + alert.phase(),
                                        "DTSTAMP:" + UTC.format(at),
                                        "DTSTART:" + UTC.format(alert.effectiveAt()),
                                        "SUMMARY:" + escaped(alert.project().name()),
                                        "DESCRIPTION:" + escaped(String.valueOf(alert.phase())),
                                        "END:VEVENT",
                                        "END:VCALENDAR"))
                        + "\r\n")
                .getBytes(UTF_8);
    }

    /** Short enough that no line needs to be folded at 75 octets. */
    private static String escaped(String text) {
        return Visible.of(text, SUMMARY).replaceAll("[^\\p{ASCII}]", "?").replaceAll("([\\\\;,])", "\\\\$1");
    }
}
