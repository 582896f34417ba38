package dev.interdict.screening.domain.programmes;

import java.util.List;

/**
 * A programme as it was known from an instant on.
 *
 * @param sequence grows with each version and with each change of the file
 * @param hash of the version's content
 * @param status pending, announced, amended or ended
 */
public record ProgrammeVersion(
        long sequence,
        String hash,
        String status,
        LegalTime knownFrom,
        String summary,
        List<String> citations,
        List<Phase> phases) {

    public ProgrammeVersion {
        citations = List.copyOf(citations);
        phases = List.copyOf(phases);
    }
}
