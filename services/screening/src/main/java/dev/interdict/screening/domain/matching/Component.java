package dev.interdict.screening.domain.matching;

import java.util.List;

/** One entry of an SBOM as screening sees it. */
public record Component(Subject subject, List<Clue> clues) {

    public Component {
        clues = List.copyOf(clues);
    }
}
