package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Sbom;
import dev.interdict.ingestion.domain.Timings;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An SBOM as the doors show it. */
@Schema(name = "Sbom")
record SbomBody(
        UUID id,
        UUID projectId,
        @Schema(description = "The project's name.") String project,

        @Schema(description = "The project's version; empty where the upload named none.")
        String version,

        String slot,

        @Schema(enumeration = {"received", "read", "screened", "rejected"})
        String state,

        String format,
        String specVersion,

        @Schema(description = "How many entries components[] has, at every depth.")
        int components,

        @Schema(description = "sha256: and 64 hexadecimal digits, of the document's bytes.")
        String digest,

        @Schema(description = "What could not be understood in the document.")
        List<String> warnings,

        @Schema(description = "Why it was rejected.") List<String> problems,
        @Schema(description = "Wall time.") Timings timings) {

    static SbomBody of(Sbom sbom) {
        return new SbomBody(
                sbom.id(),
                sbom.projectId(),
                sbom.project(),
                sbom.version(),
                sbom.slot(),
                sbom.state().word(),
                sbom.format(),
                sbom.specVersion(),
                sbom.components(),
                sbom.digest(),
                sbom.warnings(),
                sbom.problems(),
                sbom.timings());
    }
}
