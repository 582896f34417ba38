package dev.interdict.screening.domain.findings;

import dev.interdict.screening.domain.matching.Match;
import java.util.List;
import java.util.UUID;

/** The newest SBOM of a slot, with what was matched in it. */
public record CurrentSbom(String version, String slot, UUID sbom, List<Match> matches) {

    public CurrentSbom {
        matches = List.copyOf(matches);
    }
}
