package dev.interdict.deadlines.domain;

import dev.interdict.deadlines.domain.DeadlineEvent.Ended;
import dev.interdict.deadlines.domain.DeadlineEvent.Placed;
import dev.interdict.deadlines.domain.DeadlineEvent.Told;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a decision tells: the findings that share kind, programme and moment together, after all its parts are in. */
public final class DecisionRules {

    private static final Comparator<Told> IN_ORDER = Comparator.comparing(Told::at)
            .thenComparing(Told::kind)
            .thenComparing(told -> told.programme().id());

    private DecisionRules() {}

    /** First what is told, in order of the moments, then where each finding stands from now on. */
    public static List<DeadlineEvent> decide(Decision decision) {
        var outcomes = decision.changes().stream()
                .flatMap(change -> outcome(change, decision.climb(change), decision.programme(change)).stream())
                .toList();
        return Stream.concat(told(decision, outcomes), outcomes.stream().map(Outcome::after))
                .toList();
    }

    private static Stream<DeadlineEvent> told(Decision decision, List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.telling().isPresent())
                .collect(Collectors.groupingBy(outcome -> outcome.telling().orElseThrow()))
                .entrySet()
                .stream()
                .map(together -> told(decision, together.getKey(), together.getValue()))
                .sorted(IN_ORDER)
                .map(DeadlineEvent.class::cast);
    }

    private static Told told(Decision decision, Telling telling, List<Outcome> outcomes) {
        return new Told(
                decision.project(),
                telling.programme(),
                telling.phase(),
                telling.kind(),
                telling.step(),
                telling.at(),
                Optional.of(decision.revision()),
                outcomes.stream()
                        .map(Outcome::finding)
                        .sorted(Comparator.comparing(Finding::id))
                        .toList());
    }

    private static Optional<Outcome> outcome(Change change, Climb climb, Programme programme) {
        if (change.gone()) {
            return climb.open() ? Optional.of(resolved(change, programme)) : Optional.empty();
        }
        return climb.open() ? changed(change, climb, programme) : Optional.of(detected(change, programme));
    }

    private static Outcome resolved(Change change, Programme programme) {
        return new Outcome(
                change.finding(),
                Telling.ofAll(Kind.RESOLVED, programme, change.knownAt()),
                new Ended(change.finding().id()));
    }

    private static Outcome detected(Change change, Programme programme) {
        var places = ladderedPhases(change, programme)
                .map(phase -> Place.at(phase, change.knownAt()))
                .toList();
        return new Outcome(
                change.finding(),
                Telling.ofAll(Kind.DETECTED, programme, change.knownAt()),
                placed(change, programme, places));
    }

    private static Optional<Outcome> changed(Change change, Climb climb, Programme programme) {
        var amendment = Amendment.of(change, climb, programme);
        return amendment.places().equals(climb.places())
                        && climb.sequence() == change.version().sequence()
                ? Optional.empty()
                : Optional.of(new Outcome(
                        change.finding(), amendment.telling(), placed(change, programme, amendment.places())));
    }

    private static Placed placed(Change change, Programme programme, List<Place> places) {
        return new Placed(change.finding().id(), programme.version(), places);
    }

    static Stream<Phase> ladderedPhases(Change change, Programme programme) {
        return programme.phases().stream().filter(phase -> change.laddered().contains(phase.id()));
    }

    /** What is told of a finding; findings that share it are told together. */
    record Telling(Kind kind, String step, Programme programme, Optional<Phase> phase, Instant at) {

        static Optional<Telling> ofAll(Kind kind, Programme programme, Instant at) {
            return Optional.of(new Telling(kind, kind.word(), programme, Optional.empty(), at));
        }

        static Optional<Telling> ofNotice(Phase notice, Programme programme) {
            return Optional.of(new Telling(Kind.ANNOUNCED, "T", programme, Optional.of(notice), notice.effectiveAt()));
        }
    }

    private record Outcome(Finding finding, Optional<Telling> telling, DeadlineEvent after) {}
}
