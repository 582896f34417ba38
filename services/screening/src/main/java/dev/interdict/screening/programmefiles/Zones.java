package dev.interdict.screening.programmefiles;

import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;

/** Helps who misspelt a zone. */
final class Zones {

    private static final int MOST = 5;

    private Zones() {}

    /** A sentence that names the zones whose last part looks like what was written. */
    static String like(String written) {
        var place = place(written);
        var start = place.substring(0, Math.min(3, place.length()));
        var found = ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("System"))
                .filter(zone -> place(zone).contains(place)
                        || (!start.isEmpty() && place(zone).startsWith(start)))
                .sorted()
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
}
