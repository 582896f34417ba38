package dev.interdict.screening.domain.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How long one has after discovery, in calendar days or in business days. */
public record Due(int days, boolean businessDays, String wording) {

    /** The end of the last day, in the zone; the day of discovery does not count. */
    public Instant after(Instant discovery, ZoneId zone) {
        var day = LocalDate.ofInstant(discovery, zone);
        var last = businessDays ? BusinessDays.after(day, days) : day.plusDays(days);
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
