package dev.interdict.deadlines.domain;

import dev.interdict.deadlines.domain.DeadlineEvent.Ended;
import dev.interdict.deadlines.domain.DeadlineEvent.Placed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a decision tells: the findings that share kind, programme and moment together, after all its parts are in. */
public final class DecisionRules {

    private DecisionRules() {}

    /** First what is told, in order of the moments, then where each finding stands from now on. */
    public static List<DeadlineEvent> decide(Decision decision) {
        var outcomes = decision.changes().stream()
                .flatMap(change -> outcome(change, decision.climb(change), decision).stream())
                .toList();
        return Stream.concat(
                        Together.told(decision.project(), Optional.of(decision.revision()), outcomes),
                        outcomes.stream().map(Outcome::after))
                .toList();
    }

    private static Optional<Outcome> outcome(Change change, Climb climb, Decision decision) {
        if (change.gone()) {
            return climb.open() ? Optional.of(closed(change, climb, decision)) : Optional.empty();
        }
        if (!climb.open()) {
            return Optional.of(opened(change, decision));
        }
        var silence = change.silence().filter(one -> one.lastsAt(change.decidedAt()));
        if (silence.isPresent()) {
            return Optional.of(silenced(change, climb, since(climb.silence(), silence.get()), decision));
        }
        return climb.silence()
                .map(before -> Optional.of(woken(change, climb, decision)))
                .orElseGet(() -> changed(change, climb, decision));
    }

    /** Of a finding that is silent, its end is not told either. */
    private static Outcome closed(Change change, Climb climb, Decision decision) {
        var silent = climb.silence().isPresent();
        var told = Telling.ofAll(Kind.RESOLVED, decision.programme(change), change.knownAt());
        return new Outcome(
                change.finding(),
                silent ? List.of() : List.of(told),
                new Ended(change.finding().id()));
    }

    private static Outcome opened(Change change, Decision decision) {
        var programme = decision.programme(change);
        var places = ladderedPhases(change, programme)
                .map(phase -> Place.at(decision.ladder(phase, programme), change.knownAt()))
                .toList();
        var silence = change.silence().filter(one -> one.lastsAt(change.knownAt()));
        return silence.isPresent()
                ? quiet(change, programme, places, Set.of(), silence.get(), Optional.of(Kind.DETECTED))
                : new Outcome(
                        change.finding(),
                        List.of(Telling.ofAll(Kind.DETECTED, programme, change.knownAt())),
                        spoken(change, programme, places));
    }

    /** What was told stays as it was told, until it can be told that it is amended. */
    private static Outcome silenced(Change change, Climb climb, Silence silence, Decision decision) {
        var amendment = Amendment.of(change, climb, decision);
        var audible = climb.places().stream().filter(Place::isAudible).toList();
        var unheard = amendment.places().stream()
                .anyMatch(place -> place.isAudible()
                        && climb.place(place.phase().id())
                                .filter(Place::isAudible)
                                .isEmpty());
        var places = amendment.places().stream()
                .map(place -> place.silent()
                        ? place
                        : climb.place(place.phase().id())
                                .filter(audible::contains)
                                .orElse(place))
                .toList();
        var asTold = places.stream()
                .filter(audible::contains)
                .map(place -> place.phase().id())
                .collect(Collectors.toSet());
        var owed = climb.owed().or(() -> unheard ? Optional.of(Kind.AMENDED) : Optional.empty());
        return quiet(change, decision.programme(change), places, asTold, silence, owed);
    }

    private static Outcome woken(Change change, Climb climb, Decision decision) {
        var amendment = Amendment.of(change, climb, decision);
        var owed = climb.owed().or(() -> amendment.telling().map(telling -> Kind.AMENDED));
        var asleep = new Climb(true, climb.sequence(), climb.silence(), owed, amendment.places());
        var moved = amendment.telling().map(Telling::moved).orElse(List.of());
        var waking = Waking.of(asleep, decision.programme(change), moved, change.decidedAt());
        return new Outcome(
                change.finding(), waking.tellings(), spoken(change, decision.programme(change), waking.places()));
    }

    private static Optional<Outcome> changed(Change change, Climb climb, Decision decision) {
        var amendment = Amendment.of(change, climb, decision);
        var placed = spoken(change, decision.programme(change), amendment.places());
        return placed.places().equals(climb.places())
                ? Optional.empty()
                : Optional.of(new Outcome(
                        change.finding(), amendment.telling().stream().toList(), placed));
    }

    private static Outcome quiet(
            Change change,
            Programme programme,
            List<Place> places,
            Set<String> asTold,
            Silence silence,
            Optional<Kind> owed) {
        var muted = places.stream().map(Place::muted).toList();
        return new Outcome(
                change.finding(),
                List.of(),
                new Placed(change.finding().id(), programme.version(), muted, asTold, Optional.of(silence), owed));
    }

    private static Placed spoken(Change change, Programme programme, List<Place> places) {
        return Placed.audibly(change.finding().id(), programme.version(), places);
    }

    /** Who is silenced anew has been silent since the first time. */
    private static Silence since(Optional<Silence> before, Silence now) {
        Instant since = before.map(Silence::since).orElse(now.since());
        return new Silence(since, now.until());
    }

    /** With what each asks for after the finding's discovery. */
    static Stream<Phase> ladderedPhases(Change change, Programme programme) {
        return programme.phases().stream()
                .filter(phase -> change.laddered().contains(phase.id()))
                .flatMap(phase -> Stream.concat(
                        Stream.of(phase), phase.dueAfter(change.finding().openedAt()).stream()));
    }
}
