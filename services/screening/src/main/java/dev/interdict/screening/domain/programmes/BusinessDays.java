package dev.interdict.screening.domain.programmes;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counts Mondays to Fridays. Public holidays count as well: a day that is too early does no harm. */
public final class BusinessDays {

    private BusinessDays() {}

    /** The day itself does not count. */
    public static LocalDate after(LocalDate from, int days) {
        var day = from;
        for (var left = days; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
