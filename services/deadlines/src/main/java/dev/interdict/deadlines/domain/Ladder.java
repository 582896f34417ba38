package dev.interdict.deadlines.domain;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The steps of a phase, counted in civil days at the phase's civil time in its zone. A civil time that a change of the
 * clocks skips moves later by the gap; of one that comes twice, the earlier is meant.
 */
public record Ladder(Phase phase, Rungs rungs) {

    /** The steps due until the instant, that one included. */
    public List<Step> until(Instant instant) {
        return steps().takeWhile(step -> !step.dueAt().isAfter(instant)).toList();
    }

    /** The steps that have names of their own: all of a ladder that has an end, and the beginning of one that has none. */
    public List<Step> named() {
        return steps().takeWhile(step -> !isBeyondTheNamed(step)).toList();
    }

    /** Whether the step is one of those that come again and again. */
    public boolean isBeyondTheNamed(Step step) {
        return step.number() > rungs.last();
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
        return (phase.present() ? rungs.all() : rungs.untilTheInstant()).mapToObj(this::step);
    }

    /** The step of so many civil days, whether the ladder has it or not. */
    public Step step(int days) {
        return new Step(days, name(days), kind(days), dueAt(days));
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

    private static String name(int days) {
        return days < 0 ? "T" + days + "d" : days == 0 ? "T" : "+" + days + "d";
    }
}
