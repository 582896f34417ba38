package dev.interdict.deadlines.domain;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The steps of a phase, counted in civil days at the phase's civil time in its zone. A civil time that a change of the
 * clocks skips moves later by the gap; of one that comes twice, the earlier is meant. A phase that holds again after it
 * was suspended has steps before and after each of its days, and one where it rests or ends; none falls into a time of
 * which it is not.
 */
public record Ladder(Phase phase, Rungs rungs) {

    /** So far are the numbers of the steps of one span from those of the next. */
    private static final int APART = 1_000_000;

    private static final int REST = APART / 2 - 1;

    /** The steps due until the instant, that one included. */
    public List<Step> until(Instant instant) {
        return steps().takeWhile(step -> !step.dueAt().isAfter(instant)).toList();
    }

    /** The steps that have names of their own: all but those that come again and again. */
    public List<Step> named() {
        return spans().flatMap(span -> of(span, rungs.after().stream().mapToInt(days -> days)))
                .toList();
    }

    /** Whether the step is one of those that come again and again. */
    public boolean isBeyondTheNamed(Step step) {
        var days = days(step.number());
        return days > rungs.last() && days < REST;
    }

    /** The first step due after the instant. */
    public Optional<Step> after(Instant instant) {
        return steps().dropWhile(step -> !step.dueAt().isAfter(instant)).findFirst();
    }

    /** The last step due until the instant, that one included. */
    public Optional<Step> last(Instant instant) {
        return until(instant).stream().reduce((before, step) -> step);
    }

    /** The last step due until the instant with which the phase came to hold, to rest or to its end. */
    Optional<Step> turn(Instant instant) {
        return until(instant).stream().filter(Step::isTurn).reduce((before, step) -> step);
    }

    /** The step that follows the one with the number. */
    public Optional<Step> following(int number) {
        return steps().dropWhile(step -> step.number() <= number).findFirst();
    }

    /** The reminders of a day of the phase, in days before it. */
    public List<Integer> reminders(Instant day) {
        return steps().takeWhile(step -> step.dueAt().isBefore(day))
                .filter(step -> step.kind() == Kind.APPROACHING
                        && phaseAt(step.number()).effectiveAt().equals(day))
                .map(step -> -days(step.number()))
                .toList();
    }

    /** Whether a phase rests or ends with the step of the number. */
    static boolean isRest(int number) {
        return days(number) == REST;
    }

    /** The step with the number, whether the ladder has it or not. */
    public Step step(int number) {
        var days = days(number);
        return new Step(number, name(days), kind(days), dueAt(number, days));
    }

    /** The phase with the day that the step belongs to. */
    public Phase phaseAt(int number) {
        return span(number).map(phase::on).orElse(phase);
    }

    /** The day that whoever stands before the step was told of; of whoever has none to come, the last if it holds. */
    Optional<Instant> dayBefore(int number) {
        return span(number)
                .or(() -> phase.spans().stream()
                        .filter(span -> span.until().isEmpty())
                        .findFirst())
                .map(Span::from);
    }

    /** The day that whoever was told the step last stands before or in; empty where the phase is over. */
    Optional<Instant> dayAfter(Optional<Step> last) {
        return span(last.map(step -> step.number() + 1).orElse(0)).map(Span::from);
    }

    private Stream<Step> steps() {
        return spans().flatMap(span -> of(span, rungs.following()));
    }

    private Stream<Integer> spans() {
        return IntStream.range(0, phase.spans().size()).boxed();
    }

    private Stream<Step> of(int index, IntStream after) {
        var number = index * APART;
        var span = phase.spans().get(index);
        if (phase.notice()) {
            return Stream.of(step(number));
        }
        var until = rungs.untilTheInstant()
                .mapToObj(days -> step(number + days))
                .filter(step -> index == 0 || phase.spans().get(index - 1).isOver(step.dueAt()));
        var since = phase.present()
                ? after.mapToObj(days -> step(number + days)).takeWhile(step -> !span.isOver(step.dueAt()))
                : Stream.<Step>empty();
        var rest = span.until().stream().map(end -> step(number + REST));
        return Stream.concat(Stream.concat(until, since), rest);
    }

    private Instant dueAt(int number, int days) {
        var on = phaseAt(number);
        if (days == REST) {
            return span(number).flatMap(Span::until).orElse(on.effectiveAt());
        }
        return days == 0
                ? on.effectiveAt()
                : ZonedDateTime.of(on.civilTime().plusDays(days), on.zone()).toInstant();
    }

    private Optional<Span> span(int number) {
        var index = Math.floorDiv(number + (long) APART / 2, APART);
        return index < phase.spans().size() ? Optional.of(phase.spans().get((int) index)) : Optional.empty();
    }

    private static int days(int number) {
        return Math.floorMod(number + (long) APART / 2, APART) - APART / 2;
    }

    private Kind kind(int days) {
        if (phase.notice()) {
            return Kind.ANNOUNCED;
        }
        if (days == REST) {
            return Kind.AMENDED;
        }
        return days < 0 ? Kind.APPROACHING : days == 0 ? Kind.IN_EFFECT : Kind.STILL_PRESENT;
    }

    private static String name(int days) {
        if (days == REST) {
            return Kind.AMENDED.word();
        }
        return days < 0 ? "T" + days + "d" : days == 0 ? "T" : "+" + days + "d";
    }
}
