package dev.interdict.deadlines.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is told of a finding; findings that share it are told together. */
record Telling(Kind kind, String step, Programme programme, Optional<Phase> phase, Instant at, List<Moved> moved) {

    static Telling ofAll(Kind kind, Programme programme, Instant at) {
        return new Telling(kind, kind.word(), programme, Optional.empty(), at, List.of());
    }

    static Telling ofNotice(Phase notice, Programme programme) {
        return new Telling(Kind.ANNOUNCED, "T", programme, Optional.of(notice), notice.effectiveAt(), List.of());
    }

    static Telling ofAmendment(Programme programme, Instant at, Stream<Moved> moved) {
        return new Telling(
                Kind.AMENDED,
                Kind.AMENDED.word(),
                programme,
                Optional.empty(),
                at,
                moved.filter(Moved::isToAnotherDay).toList());
    }

    /** A step that passed while nobody was to be told. */
    static Telling ofPassed(Step step, Phase phase, Programme programme, Instant at) {
        return new Telling(step.kind(), step.name(), programme, Optional.of(phase), at, List.of());
    }
}
