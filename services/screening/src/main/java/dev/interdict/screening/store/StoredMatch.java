package dev.interdict.screening.store;

import dev.interdict.screening.domain.matching.Evidence;
import dev.interdict.screening.domain.matching.Match;
import dev.interdict.screening.domain.matching.Subject;
import dev.interdict.screening.domain.programmes.Applies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A match as it stands in a row; {@code question} is there exactly where a person has to answer one. */
record StoredMatch(
        String programme,
        String party,
        Subject subject,
        double score,
        String because,
        @Nullable String question,
        List<Evidence> evidence) {

    static StoredMatch of(Match match) {
        return new StoredMatch(
                match.programme(),
                match.party(),
                match.subject(),
                match.score(),
                match.applies().because(),
                match.applies() instanceof Applies.Review review ? review.question() : null,
                match.evidence());
    }

    Match toDomain() {
        return new Match(
                programme,
                party,
                subject,
                score,
                question == null ? new Applies.Yes(because) : new Applies.Review(because, question),
                evidence);
    }
}
