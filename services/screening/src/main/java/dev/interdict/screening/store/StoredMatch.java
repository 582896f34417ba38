package dev.interdict.screening.store;

import dev.interdict.screening.domain.matching.Evidence;
import dev.interdict.screening.domain.matching.Match;
import dev.interdict.screening.domain.matching.Subject;
import dev.interdict.screening.domain.programmes.Applies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A match as it stands in a row.
 *
 * @param question there exactly where a person has to answer one
 * @param beside true where the programme does not reach the component; absent in rows that are older
 */
record StoredMatch(
        String programme,
        String party,
        Subject subject,
        double score,
        String because,
        @Nullable String question,
        @Nullable Boolean beside,
        List<Evidence> evidence) {

    static StoredMatch of(Match match) {
        return new StoredMatch(
                match.programme(),
                match.party(),
                match.subject(),
                match.score(),
                match.applies().because(),
                match.applies() instanceof Applies.Review review ? review.question() : null,
                match.applies() instanceof Applies.No,
                match.evidence());
    }

    Match toDomain() {
        return new Match(programme, party, subject, score, applies(), evidence);
    }

    private Applies applies() {
        if (question != null) {
            return new Applies.Review(because, question);
        }
        return Boolean.TRUE.equals(beside) ? new Applies.No(because) : new Applies.Yes(because);
    }
}
