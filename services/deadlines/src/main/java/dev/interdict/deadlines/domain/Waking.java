package dev.interdict.deadlines.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A finding speaks again. Reminders that passed meanwhile are folded; a phase whose instant passed is told, and so is an
 * amendment; where nobody was ever told of the finding, it is detected.
 */
record Waking(List<Telling> tellings, List<Place> places) {

    /** Wakes what slept until the moment; what an amendment moved before is told with what moved while it slept. */
    static Waking of(Climb climb, Programme programme, List<Moved> before, Instant moment) {
        var places = climb.places().stream()
                .map(place -> now(place, programme, moment))
                .toList();
        return climb.owed().equals(Optional.of(Kind.DETECTED))
                ? new Waking(List.of(Telling.ofAll(Kind.DETECTED, programme, moment)), places)
                : new Waking(tellings(climb, programme, before, moment), places);
    }

    private static Place now(Place place, Programme programme, Instant moment) {
        var phase = programme.phase(place.phase().id());
        if (phase.isEmpty()) {
            return place.dropped();
        }
        var ladder = new Ladder(phase.get(), place.ladder().rungs());
        return place.silent() ? place.on(phase.get()) : Place.at(ladder, moment);
    }

    private static List<Telling> tellings(Climb climb, Programme programme, List<Moved> before, Instant moment) {
        var tellings = new ArrayList<Telling>();
        var audible = climb.places().stream().filter(Place::isAudible).toList();
        var moved = audible.stream()
                .filter(place -> !saysTheSame(place, programme))
                .map(place -> moved(place, programme))
                .toList();
        if (!moved.isEmpty() || climb.owed().isPresent()) {
            tellings.add(Telling.ofAmendment(programme, moment, Stream.concat(before.stream(), moved.stream())));
        }
        audible.stream()
                .filter(place -> saysTheSame(place, programme) && passedUnheard(place, moment))
                .map(place -> Telling.ofPassed(place.ladder().step(0), place.phase(), programme, moment))
                .forEach(tellings::add);
        return List.copyOf(tellings);
    }

    private static boolean passedUnheard(Place place, Instant moment) {
        return place.phase().isPast(moment)
                && place.last().filter(step -> step.number() >= 0).isEmpty();
    }

    private static boolean saysTheSame(Place place, Programme programme) {
        return programme
                .phase(place.phase().id())
                .filter(place.phase()::saysTheSameAs)
                .isPresent();
    }

    private static Moved moved(Place place, Programme programme) {
        return new Moved(
                place.phase().id(),
                Optional.of(place.phase().effectiveAt()),
                programme.phase(place.phase().id()).map(Phase::effectiveAt));
    }
}
