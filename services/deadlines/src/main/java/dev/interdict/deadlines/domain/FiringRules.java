package dev.interdict.deadlines.domain;

import dev.interdict.deadlines.domain.DeadlineEvent.Placed;
import dev.interdict.deadlines.domain.DeadlineEvent.Reached;
import dev.interdict.deadlines.domain.DeadlineEvent.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the clock tells: the steps that are due, each phase and step of a project once. */
public final class FiringRules {

    private static final Comparator<Due> IN_ORDER = Comparator.comparing(Due::at)
            .thenComparing(due -> !due.isOfAnotherDay())
            .thenComparing(due -> due.programme().id())
            .thenComparingInt(due -> due.ladder().phase().ordinal())
            .thenComparing(due -> due.ladder().phase().id())
            .thenComparing(Comparator.comparingLong(
                            (Due due) -> due.programme().version().sequence())
                    .reversed())
            .thenComparing(due -> due.finding().openedAt())
            .thenComparing(due -> due.finding().id());

    private FiringRules() {}

    /** Each step with all findings that reach it together, in order of their instants. */
    public static List<DeadlineEvent> fire(List<Due> dues, Instant now) {
        var moved = dues.stream()
                .filter(Due::isOfAnotherDay)
                .sorted(IN_ORDER)
                .collect(Collectors.groupingBy(
                        due -> due.finding().id(), Collectors.mapping(FiringRules::moved, Collectors.toList())));
        var together = dues.stream()
                .sorted(IN_ORDER)
                .collect(Collectors.groupingBy(
                        due -> StepOfProject.of(
                                due, moved.getOrDefault(due.finding().id(), List.of())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return Stream.concat(
                        together.entrySet().stream().map(one -> told(one.getKey(), one.getValue(), now)), reached(dues))
                .toList();
    }

    /** Findings whose silence ends: what is told of them together, and where they stand from now on. */
    public static List<DeadlineEvent> wake(List<Wake> wakes) {
        return wakes.stream()
                .collect(Collectors.groupingBy(Wake::project, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(ofProject -> wake(ofProject.getKey(), ofProject.getValue()))
                .toList();
    }

    private static Stream<DeadlineEvent> wake(Project project, List<Wake> wakes) {
        var outcomes = wakes.stream().map(FiringRules::outcome).toList();
        return Stream.concat(
                Together.told(project, Optional.empty(), outcomes),
                outcomes.stream().map(Outcome::after));
    }

    private static Outcome outcome(Wake wake) {
        var waking = Waking.of(wake.climb(), wake.programme(), List.of(), wake.at());
        return new Outcome(
                wake.finding(),
                waking.tellings(),
                Placed.audibly(wake.finding().id(), wake.programme().version(), waking.places()));
    }

    private static DeadlineEvent told(StepOfProject step, List<Due> together, Instant now) {
        var first = together.getFirst();
        var rung = first.isOfAnotherDay()
                ? Optional.<Step>empty()
                : Optional.of(first.ladder().step(first.step()));
        return new Told(
                first.project(),
                first.programme(),
                rung.map(of -> first.ladder().phaseAt(of.number())),
                rung.map(Step::kind).orElse(Kind.AMENDED),
                rung.map(Step::name).orElse(Kind.AMENDED.word()),
                first.at(),
                Optional.empty(),
                step.moved().stream().filter(Moved::isToAnotherDay).toList(),
                first.at().isBefore(now) ? Duration.between(first.at(), now) : Duration.ZERO,
                together.stream().map(Due::finding).distinct().toList());
    }

    private static Moved moved(Due due) {
        return new Moved(
                due.ladder().phase().id(),
                due.dropped() ? Optional.empty() : due.ladder().dayBefore(due.step()),
                due.onto().cancelled() ? Optional.empty() : due.onto().phase().dayAt(due.at()));
    }

    /** Of many projects on one ladder the place is worked out once. */
    private static Stream<DeadlineEvent> reached(List<Due> dues) {
        var places = new HashMap<Way, Place>();
        return dues.stream()
                .collect(Collectors.toMap(
                        due -> new Stood(due.project().id(), Way.of(due)),
                        Function.identity(),
                        (one, same) -> one,
                        LinkedHashMap::new))
                .values()
                .stream()
                .map(due -> new Reached(
                        due.project().id(),
                        due.from(),
                        due.step(),
                        due.onto().ladder(),
                        places.computeIfAbsent(Way.of(due), way -> now(due))));
    }

    private static Place now(Due due) {
        var ladder = new Ladder(due.onto().phase(), due.ladder().rungs());
        if (due.onto().cancelled()) {
            return new Place(ladder, Optional.empty(), Optional.empty(), false, true);
        }
        return due.isAmended()
                ? Place.at(ladder, due.at())
                : new Place(ladder, Optional.of(ladder.step(due.step())), ladder.following(due.step()), false, false);
    }

    private record Stood(UUID project, Way way) {}

    private record Way(long ladder, String phase, int step, long onto, Instant at) {

        static Way of(Due due) {
            return new Way(
                    due.from(),
                    due.ladder().phase().id(),
                    due.step(),
                    due.onto().ladder(),
                    due.at());
        }
    }

    /** Another day is one telling for all phases that it moves. */
    private record StepOfProject(
            UUID project, String programme, String phase, int step, Instant at, List<Moved> moved) {

        static StepOfProject of(Due due, List<Moved> moved) {
            return due.isOfAnotherDay()
                    ? new StepOfProject(due.project().id(), due.programme().id(), "", 0, due.at(), moved)
                    : new StepOfProject(
                            due.project().id(),
                            due.programme().id(),
                            due.ladder().phase().id(),
                            due.step(),
                            due.at(),
                            List.of());
        }
    }
}
