package dev.interdict.screening.domain.gates;

import dev.interdict.screening.domain.findings.Finding;
import dev.interdict.screening.domain.programmes.Phase;
import dev.interdict.screening.domain.programmes.Posture;
import dev.interdict.screening.domain.programmes.Programme;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether an SBOM passes at an instant.
 *
 * @param violations what a paragraph in force prohibits or obliges
 * @param upcoming what one will, from a day that is known
 * @param review what a person has to answer first
 * @param nextDeadline the first day of those upcoming; null where there is none
 */
public record Gate(
        Verdict verdict,
        Instant at,
        UUID sbom,
        List<Item> violations,
        List<Item> upcoming,
        List<Item> review,
        @Nullable Instant nextDeadline) {

    public Gate {
        violations = List.copyOf(violations);
        upcoming = List.copyOf(upcoming);
        review = List.copyOf(review);
    }

    /** In one word. */
    public enum Verdict {
        /** Nothing to say. */
        PASS,
        /** Something will be prohibited, or a person has to look. */
        WARN,
        /** Something is prohibited. */
        FAIL
    }

    /**
     * What a paragraph says of a finding.
     *
     * @param phase the paragraph with its day; null where no calendar dates it, or where the programme has none yet
     */
    public record Item(
            Finding finding, Programme programme, @Nullable Phase phase, Posture posture) {}
}
