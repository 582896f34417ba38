package dev.interdict.tests;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When phases of the model hold, from what screening says of them, by trying every instant at which that can change. */
final class DeadlineDays {

    private DeadlineDays() {}

    /** A time in which a phase does not hold; null where it has no end. */
    record Window(Instant from, @Nullable Instant until) {

        boolean covers(Instant at) {
            return !at.isBefore(from) && (until == null || at.isBefore(until));
        }
    }

    /**
     * A phase's day, and when it holds.
     *
     * @param turns when it comes to hold and when it rests, in turn
     * @param due how many business days one has after a discovery; 0 where it does not ask for anything
     */
    record Day(
            String phase,
            LocalDateTime civil,
            ZoneId zone,
            boolean notice,
            boolean present,
            List<Instant> turns,
            int due) {

        static Day of(
                String phase,
                LocalDateTime civil,
                ZoneId zone,
                boolean notice,
                boolean present,
                List<Window> pauses,
                int due) {
            var at = civil.atZone(zone).toInstant();
            var holds = Stream.concat(
                            Stream.of(at),
                            pauses.stream()
                                    .flatMap(pause ->
                                            Stream.of(pause.from(), pause.until() == null ? at : pause.until())))
                    .distinct()
                    .sorted()
                    .filter(instant -> holds(at, pauses, instant) != holds(at, pauses, instant.minusSeconds(1)))
                    .toList();
            return new Day(phase, civil, zone, notice, present, notice ? List.of(at) : holds, due);
        }

        private static boolean holds(Instant at, List<Window> pauses, Instant instant) {
            return !instant.isBefore(at) && pauses.stream().noneMatch(pause -> pause.covers(instant));
        }

        boolean holdsAt(Instant instant) {
            return turns.stream().filter(turn -> !turn.isAfter(instant)).count() % 2 == 1;
        }

        List<Instant> begins() {
            return turns.stream().filter(this::holdsAt).toList();
        }

        @Nullable
        Instant endAfter(Instant begin) {
            return turns.stream()
                    .filter(turn -> turn.isAfter(begin))
                    .findFirst()
                    .orElse(null);
        }

        @Nullable
        Instant endBefore(Instant begin) {
            return turns.stream()
                    .filter(turn -> turn.isBefore(begin))
                    .reduce((one, next) -> next)
                    .orElse(null);
        }

        @Nullable
        Instant lastTurn(Instant until) {
            return turns.stream()
                    .filter(turn -> !turn.isAfter(until))
                    .reduce((one, next) -> next)
                    .orElse(null);
        }

        /** Since when it holds at the instant or, where it does not, from when on it will; null where it is over. */
        @Nullable
        Instant dayAt(Instant instant) {
            var holds = holdsAt(instant);
            return turns.stream()
                    .filter(turn -> holds ? !turn.isAfter(instant) : turn.isAfter(instant))
                    .reduce((one, next) -> holds ? next : one)
                    .orElse(null);
        }

        Instant step(Instant begin, int days) {
            var from = begin.equals(civil.atZone(zone).toInstant()) ? civil : LocalDateTime.ofInstant(begin, zone);
            return days == 0 ? begin : from.plusDays(days).atZone(zone).toInstant();
        }

        @Nullable
        Day dueAfter(Instant discovery) {
            var from = holdsAt(discovery) ? discovery : dayAt(discovery);
            return from == null ? null : dueAfter(LocalDate.ofInstant(from, zone));
        }

        @Nullable
        Day dueAfter(LocalDate discovery) {
            if (due == 0) {
                return null;
            }
            var last = discovery;
            for (var left = due; left > 0; ) {
                last = last.plusDays(1);
                if (last.getDayOfWeek() != DayOfWeek.SATURDAY && last.getDayOfWeek() != DayOfWeek.SUNDAY) {
                    left--;
                }
            }
            var end = last.plusDays(1).atStartOfDay();
            var at = end.atZone(zone).toInstant();
            var midnight = discovery.plusDays(1).atStartOfDay(zone).toInstant();
            return holdsAt(midnight.minusSeconds(1)) && holdsAt(at.minusSeconds(1))
                    ? of(phase + "@" + discovery, end, zone, false, false, List.of(), 0)
                    : null;
        }
    }
}
