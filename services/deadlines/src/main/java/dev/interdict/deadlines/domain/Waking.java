package dev.interdict.deadlines.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A finding speaks again. Reminders that passed meanwhile are folded; a phase that came to hold or to rest is told, and so is an
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
        return place.silent() ? place.on(phase.get(), moment).silenced() : Place.at(ladder, moment);
    }

    private static List<Telling> tellings(Climb climb, Programme programme, List<Moved> before, Instant moment) {
        var tellings = new ArrayList<Telling>();
        var audible = climb.places().stream().filter(Place::isAudible).toList();
        var moved = audible.stream()
                .filter(place -> !saysTheSame(place, programme)
                        || unheard(place, moment).filter(Step::isRest).isPresent())
                .map(place -> Moved.of(place, programme, moment))
                .toList();
        if (!moved.isEmpty() || climb.owed().isPresent()) {
            tellings.add(Telling.ofAmendment(programme, moment, Stream.concat(before.stream(), moved.stream())));
        }
        audible.stream()
                .filter(place -> saysTheSame(place, programme))
                .flatMap(place -> unheard(place, moment).stream()
                        .filter(turn -> !turn.isRest())
                        .map(turn -> Telling.ofPassed(turn, place.ladder().phaseAt(turn.number()), programme, moment)))
                .forEach(tellings::add);
        return List.copyOf(tellings);
    }

    /** The step with which the phase came to where it stands now, unless that was told before. */
    private static Optional<Step> unheard(Place place, Instant moment) {
        return place.ladder()
                .turn(moment)
                .filter(turn -> place.last()
                        .filter(last -> last.number() >= turn.number())
                        .isEmpty());
    }

    private static boolean saysTheSame(Place place, Programme programme) {
        return programme
                .phase(place.phase().id())
                .filter(place.phase()::saysTheSameAs)
                .isPresent();
    }
}
