package dev.interdict.deadlines.domain;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The steps of a phase, counted in civil days at the phase's civil time in its zone. A civil time that a change of the
 * clocks skips moves later by the gap; of one that comes twice, the earlier is meant.
 */
public final class Ladder {

    /** The last step of every ladder that has an end; what follows comes every 30 days. */
    public static final int LAST_NAMED = 3;

    private static final int FIRST = -4;
    private static final int[] NAMED_DAYS = {-90, -30, -7, -1, 0, 1, 7, 30};
    private static final int EVERY = 30;

    private final Phase phase;

    private Ladder(Phase phase) {
        this.phase = phase;
    }

    /** The phase's ladder. */
    public static Ladder of(Phase phase) {
        return new Ladder(phase);
    }

    /** The steps due until the instant, that one included. */
    public List<Step> until(Instant instant) {
        return steps().takeWhile(step -> !step.dueAt().isAfter(instant)).toList();
    }

    /** The steps that have names of their own: all of a ladder that has an end, and the beginning of one that has none. */
    public List<Step> named() {
        return steps().takeWhile(step -> step.number() <= LAST_NAMED).toList();
    }

    /** The first step due after the instant. */
    public Optional<Step> after(Instant instant) {
        return steps().dropWhile(step -> !step.dueAt().isAfter(instant)).findFirst();
    }

    /** The last step due until the instant, that one included. */
    public Optional<Step> last(Instant instant) {
        return until(instant).stream().reduce((before, step) -> step);
    }

    /** The step that follows the one with the number. */
    public Optional<Step> following(int number) {
        return steps().dropWhile(step -> step.number() <= number).findFirst();
    }

    private Stream<Step> steps() {
        if (phase.notice()) {
            return Stream.of(step(0));
        }
        var numbers = phase.present() ? IntStream.iterate(FIRST, n -> n + 1) : IntStream.rangeClosed(FIRST, 0);
        return numbers.mapToObj(this::step);
    }

    /** The step with the number, whether the ladder goes so far or not. */
    public Step step(int number) {
        var days = days(number);
        return new Step(number, name(days), kind(days), dueAt(days));
    }

    private Instant dueAt(int days) {
        return days == 0
                ? phase.effectiveAt()
                : ZonedDateTime.of(phase.civilTime().plusDays(days), phase.zone())
                        .toInstant();
    }

    private Kind kind(int days) {
        if (phase.notice()) {
            return Kind.ANNOUNCED;
        }
        return days < 0 ? Kind.APPROACHING : days == 0 ? Kind.IN_EFFECT : Kind.STILL_PRESENT;
    }

    private static int days(int number) {
        return number <= LAST_NAMED
                ? NAMED_DAYS[number - FIRST]
                : NAMED_DAYS[LAST_NAMED - FIRST] + EVERY * (number - LAST_NAMED);
    }

    private static String name(int days) {
        return days < 0 ? "T" + days + "d" : days == 0 ? "T" : "+" + days + "d";
    }
}
