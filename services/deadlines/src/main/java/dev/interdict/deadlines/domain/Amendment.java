package dev.interdict.deadlines.domain;

import dev.interdict.deadlines.domain.DecisionRules.Telling;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of an open finding whose phases may have changed. A phase that says what it said keeps its place; one
 * that is new or says something else is climbed from the moment on. A phase that is no longer to be told falls silent;
 * one that the programme no longer has is forgotten.
 */
record Amendment(Optional<Telling> telling, List<Place> places) {

    static Amendment of(Change change, Climb climb, Programme programme) {
        var sameVersion = climb.sequence() == change.version().sequence();
        var moment = sameVersion ? change.decidedAt() : change.knownAt();
        var places = places(change, climb, programme, moment);
        return new Amendment(telling(change, climb, programme, moment), places);
    }

    private static List<Place> places(Change change, Climb climb, Programme programme, Instant moment) {
        return programme.phases().stream()
                .flatMap(phase -> change.laddered().contains(phase.id())
                        ? Stream.of(kept(phase, climb).orElseGet(() -> Place.at(phase, moment)))
                        : climb.place(phase.id()).map(place -> place.on(phase).silenced()).stream())
                .toList();
    }

    private static Optional<Place> kept(Phase phase, Climb climb) {
        return audible(phase, climb)
                .filter(place -> place.phase().saysTheSameAs(phase))
                .map(place -> place.on(phase));
    }

    private static Optional<Place> audible(Phase phase, Climb climb) {
        return climb.place(phase.id()).filter(place -> !place.silent());
    }

    private static Optional<Telling> telling(Change change, Climb climb, Programme programme, Instant moment) {
        var laddered = DecisionRules.ladderedPhases(change, programme).toList();
        var notice = programme.noticeAt(moment);
        if (notice.isPresent()
                && laddered.stream().anyMatch(phase -> audible(phase, climb).isEmpty())) {
            return Telling.ofNotice(notice.get(), programme);
        }
        var saysMore = laddered.stream().anyMatch(phase -> kept(phase, climb).isEmpty());
        return saysMore || saysLess(climb, programme)
                ? Telling.ofAll(Kind.AMENDED, programme, moment)
                : Optional.empty();
    }

    /** A phase that was to be told is no longer in the programme. One that merely fell silent is not worth a word. */
    private static boolean saysLess(Climb climb, Programme programme) {
        return climb.places().stream()
                .anyMatch(place ->
                        !place.silent() && programme.phase(place.phase().id()).isEmpty());
    }
}
