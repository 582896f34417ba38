package dev.interdict.screening.triggers;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.interdict.screening.domain.programmes.LegalTime;
import dev.interdict.screening.domain.programmes.Phase;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.programmes.ProgrammeVersion;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A programme as the door shows it. */
@Schema(name = "Programme")
record ProgrammeView(
        String id,
        String title,
        @Schema(description = "ISO 3166-1 alpha-2, or EU") String jurisdiction,
        String authority,
        List<String> parties,
        @Schema(description = "Oldest first") List<VersionView> versions,

        @Schema(description = "The file as it was written; absent in lists")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String file) {

    @Schema(name = "ProgrammeVersion")
    record VersionView(
            String hash,
            String status,
            Instant knownFrom,
            String knownFromLegalTime,

            @Schema(description = "Whether it is the one that counts at the product clock's instant")
            boolean inForce,

            String summary,
            List<String> citations,
            List<PhaseView> phases) {}

    @Schema(name = "ProgrammePhase")
    record PhaseView(
            String id,
            Instant effectiveAt,

            @Schema(examples = "2024-09-29T00:00 America/New_York")
            String legalTime,

            @Schema(description = "False: the source does not name the zone; it was inferred")
            boolean zoneStated,

            @Schema(description = "The source's own words") String wording,
            String text,
            List<String> prohibits,
            List<String> citations) {}

    static ProgrammeView of(Programme programme, Instant now, @Nullable String file) {
        var inForce = programme.knownAt(now).map(ProgrammeVersion::sequence).orElse(-1L);
        return new ProgrammeView(
                programme.id(),
                programme.title(),
                programme.jurisdiction(),
                programme.authority(),
                programme.parties().stream().map(party -> party.name()).toList(),
                programme.versions().stream()
                        .map(version -> version(version, version.sequence() == inForce))
                        .toList(),
                file);
    }

    private static VersionView version(ProgrammeVersion version, boolean inForce) {
        return new VersionView(
                version.hash(),
                version.status(),
                version.knownFrom().instant(),
                version.knownFrom().text(),
                inForce,
                version.summary(),
                version.citations(),
                version.phases().stream().map(ProgrammeView::phase).toList());
    }

    private static PhaseView phase(Phase phase) {
        LegalTime effective = phase.effective();
        return new PhaseView(
                phase.id(),
                effective.instant(),
                effective.text(),
                effective.zoneStated(),
                effective.wording(),
                phase.text(),
                phase.prohibits(),
                phase.citations());
    }
}
