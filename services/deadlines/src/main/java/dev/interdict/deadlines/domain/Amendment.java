package dev.interdict.deadlines.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of an open finding whose phases may have changed. A phase that says what it said keeps its place; one
 * that is new or says something else is climbed from the moment on. A phase that is no longer to be told falls silent;
 * one that the programme no longer has is cancelled.
 */
record Amendment(Optional<Telling> telling, List<Place> places) {

    static Amendment of(Change change, Climb climb, Decision decision) {
        var programme = decision.programme(change);
        var moment = change.momentFor(climb);
        var laddered = DecisionRules.ladderedPhases(change, programme).toList();
        return new Amendment(
                telling(laddered, climb, programme, moment), places(laddered, climb, programme, decision, moment));
    }

    private static List<Place> places(
            List<Phase> laddered, Climb climb, Programme programme, Decision decision, Instant moment) {
        var told = laddered.stream()
                .map(phase -> kept(phase, climb).orElseGet(() -> Place.at(decision.ladder(phase, programme), moment)));
        var untold = climb.places().stream()
                .flatMap(place -> programme.phase(place.phase().id()).stream()
                        .filter(phase -> !laddered.contains(phase))
                        .map(phase -> place.on(phase, moment).silenced()));
        return Stream.of(told, untold, dropped(climb, programme).map(Place::dropped))
                .flatMap(places -> places)
                .sorted(Place.IN_ORDER)
                .toList();
    }

    private static Optional<Place> kept(Phase phase, Climb climb) {
        return audible(phase, climb)
                .filter(place -> place.phase().saysTheSameAs(phase))
                .map(place -> place.on(phase));
    }

    private static Optional<Place> audible(Phase phase, Climb climb) {
        return climb.place(phase.id()).filter(Place::isAudible);
    }

    private static Stream<Place> dropped(Climb climb, Programme programme) {
        return climb.places().stream()
                .filter(place -> programme.phase(place.phase().id()).isEmpty());
    }

    private static Optional<Telling> telling(List<Phase> laddered, Climb climb, Programme programme, Instant moment) {
        var notice = programme.noticeAt(moment);
        if (notice.isPresent()
                && laddered.stream().anyMatch(phase -> audible(phase, climb).isEmpty())) {
            return Optional.of(Telling.ofNotice(notice.get(), programme));
        }
        var more =
                laddered.stream().filter(phase -> kept(phase, climb).isEmpty()).toList();
        // one that merely fell silent is not worth a word
        var less = climb.places().stream()
                .filter(Place::isAudible)
                .filter(place -> laddered.stream()
                        .noneMatch(phase -> phase.id().equals(place.phase().id())))
                .filter(place -> programme
                        .phase(place.phase().id())
                        .filter(place.phase()::saysTheSameAs)
                        .isEmpty())
                .toList();
        return more.isEmpty() && less.isEmpty()
                ? Optional.empty()
                : Optional.of(Telling.ofAmendment(
                        programme,
                        moment,
                        Stream.concat(
                                more.stream().map(phase -> moved(phase, climb, moment)),
                                less.stream().map(place -> Moved.of(place, programme, moment)))));
    }

    private static Moved moved(Phase phase, Climb climb, Instant moment) {
        return new Moved(phase.id(), audible(phase, climb).flatMap(Place::day), phase.dayAt(moment));
    }
}
