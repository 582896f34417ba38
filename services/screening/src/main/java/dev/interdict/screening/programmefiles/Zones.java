package dev.interdict.screening.programmefiles;

import dev.interdict.screening.domain.matching.Osa;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** Helps who misspelt a zone. */
final class Zones {

    private static final int MOST = 5;
    private static final int MOST_LETTERS_OFF = 2;

    private Zones() {}

    /** A sentence that names the zones whose last part looks like what was written. */
    static String like(String written) {
        var place = place(written);
        var found = place.isEmpty()
                ? ""
                : ZoneId.getAvailableZoneIds().stream()
                        .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("System"))
                        .filter(zone -> place(zone).contains(place) || distance(zone, place) <= MOST_LETTERS_OFF)
                        .sorted(Comparator.<String>comparingInt(zone -> distance(zone, place))
                                .thenComparing(Comparator.naturalOrder()))
                        .limit(MOST)
                        .collect(Collectors.joining(", "));
        return found.isEmpty()
                ? "Write an IANA zone such as America/New_York."
                : "Did you mean one of these: " + found + "?";
    }

    private static String place(String zone) {
        return zone.substring(zone.lastIndexOf('/') + 1)
                .toLowerCase(Locale.ROOT)
                .replace(' ', '_');
    }

    private static int distance(String zone, String place) {
        return Osa.distance(place(zone), place, MOST_LETTERS_OFF);
    }
}
