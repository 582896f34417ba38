package dev.interdict.screening.triggers;

import dev.interdict.screening.domain.matching.Evidence;
import dev.interdict.screening.domain.matching.Match;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One reason for a match, or against it, as the doors show it. */
@Schema(name = "Evidence")
record EvidenceView(
        @Schema(description = "JSON pointer into what was sent", examples = "/components/3/cpe")
        String field,

        @Schema(description = "As it stands there") String value,
        @Schema(description = "What it met") String listed,

        @Schema(description = "How the two were compared, and after which steps")
        String how,

        @Schema(description = "0 to 1; negative for counter-evidence")
        double weight,

        @Schema(description = "The programme or list on which it met it")
        String list,

        @Schema(description = "SHA-256 of that version") String listVersion) {

    /** Heaviest first; {@code version} is that of the match's programme, null where it is a list. */
    static List<EvidenceView> of(Match match, @Nullable String version) {
        return match.evidence().stream()
                .map(one -> of(one, match.programme(), version))
                .toList();
    }

    private static EvidenceView of(Evidence one, String list, @Nullable String version) {
        return new EvidenceView(
                one.field(),
                one.value(),
                one.listed(),
                one.how(),
                one.weight(),
                one.list().isEmpty() ? list : one.list(),
                version == null ? one.listVersion() : version);
    }
}
