package dev.interdict.deadlines.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What happens to findings in time. */
public sealed interface DeadlineEvent {

    /**
     * Findings of a project that are told of together.
     *
     * @param phase empty where all of the programme is meant
     * @param step the step's name; a kind without steps is its own
     * @param at the step's due instant, or that of the decision
     * @param decision screening's revision of the project where a decision is told; empty where the clock tells
     * @param moved what an amendment did to the phases' days
     * @param late how long after its instant the clock tells it
     */
    record Told(
            Project project,
            Programme programme,
            Optional<Phase> phase,
            Kind kind,
            String step,
            Instant at,
            Optional<Long> decision,
            List<Moved> moved,
            Duration late,
            List<Finding> findings)
            implements DeadlineEvent {

        /** What is prohibited: by the phase, or where there is none, by all that are in effect. */
        public List<String> prohibits() {
            return phase.map(Phase::prohibits)
                    .orElseGet(() -> programme.phases().stream()
                            .filter(one -> one.holdsAt(at))
                            .flatMap(one -> one.prohibits().stream())
                            .distinct()
                            .toList());
        }

        /** Where it is written: of the phase, or where there is none, of the version and all its phases. */
        public List<String> citations() {
            return phase.map(Phase::citations)
                    .orElseGet(() -> Stream.concat(
                                    programme.citations().stream(),
                                    programme.phases().stream().flatMap(one -> one.citations().stream()))
                            .distinct()
                            .toList());
        }

        /** Whether the phase is in effect at the instant that is told, or over by then. */
        public boolean isPast(Phase one) {
            return one.holdsAt(at) || one.dayAt(at).isEmpty();
        }
    }

    /**
     * A finding's places are these from now on.
     *
     * @param version the programme's version whose phases they are on
     * @param asTold the phases that stay on the ladders that they were told of, though the version may say otherwise
     * @param silence where nothing of it is to be told
     * @param owed what has to be told when it speaks again
     */
    record Placed(
            UUID finding,
            Version version,
            List<Place> places,
            Set<String> asTold,
            Optional<Silence> silence,
            Optional<Kind> owed)
            implements DeadlineEvent {

        static Placed audibly(UUID finding, Version version, List<Place> places) {
            var told = places.stream().map(Place::afterTelling).toList();
            return new Placed(finding, version, told, Set.of(), Optional.empty(), Optional.empty());
        }
    }

    /** A finding was closed: no step of it is to be told any more. */
    record Ended(UUID finding) implements DeadlineEvent {}

    /**
     * All findings of a project whose next step on the ladder was this one have reached it.
     *
     * @param ladder the number under which the ladder is kept
     * @param step the step's number
     * @param onto where they stand now: on the same ladder or, after an amendment, on another
     * @param now their place there
     */
    record Reached(UUID project, long ladder, int step, long onto, Place now) implements DeadlineEvent {}
}
