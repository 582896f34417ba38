package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Sbom;
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

        @Schema(description = "Why it is in its state, in a sentence.")
        String reason,

        String format,
        String specVersion,

        @Schema(description = "How many entries components[] has, at every depth.")
        int components,

        @Schema(description = "sha256: and 64 hexadecimal digits, of the document's bytes.")
        String digest,

        @Schema(description = "What could not be understood in the document.")
        List<String> warnings,

        @Schema(description = "Why it was rejected.") List<String> problems,
        TimingsBody timings) {

    static final String TAKEN = """
            {"id": "019ab5c0-3f5e-7d04-a2a3-5e1f0d1c2b3a", "projectId": "019ab5c0-3f5d-7c11-9a41-0b7c2d3e4f50",
             "project": "mail-gateway", "version": "5.2.1", "slot": "default", "state": "read",
             "reason": "It is read and kept; its components wait to be sent to screening.",
             "format": "CycloneDX", "specVersion": "1.6", "components": 37,
             "digest": "sha256:0c5a7b6f4f0a8e9d1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f607182",
             "warnings": [], "problems": [],
             "timings": {"receivedAt": "2026-11-22T10:15:30.120Z", "receiveMillis": 4, "waitMillis": 0, "readMillis": 6,
                         "storedAt": null, "storeMillis": null, "publishedAt": null, "publishMillis": null,
                         "screenedAt": null, "screenMillis": null}}""";

    static final String SCREENED = """
            {"id": "019ab5c0-3f5e-7d04-a2a3-5e1f0d1c2b3a", "projectId": "019ab5c0-3f5d-7c11-9a41-0b7c2d3e4f50",
             "project": "mail-gateway", "version": "5.2.1", "slot": "default", "state": "screened",
             "reason": "Every component was compared with the restricted parties.",
             "format": "CycloneDX", "specVersion": "1.6", "components": 37,
             "digest": "sha256:0c5a7b6f4f0a8e9d1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f607182",
             "warnings": [], "problems": [],
             "timings": {"receivedAt": "2026-11-22T10:15:30.120Z", "receiveMillis": 4, "waitMillis": 0, "readMillis": 6,
                         "storedAt": "2026-11-22T10:15:30.138Z", "storeMillis": 8,
                         "publishedAt": "2026-11-22T10:15:30.150Z", "publishMillis": 12,
                         "screenedAt": "2026-11-22T10:15:30.190Z", "screenMillis": 40}}""";

    static SbomBody of(Sbom sbom) {
        return new SbomBody(
                sbom.id(),
                sbom.projectId(),
                sbom.project(),
                sbom.version(),
                sbom.slot(),
                sbom.state().word(),
                sbom.reason(),
                sbom.format(),
                sbom.specVersion(),
                sbom.components(),
                sbom.digest(),
                sbom.warnings(),
                sbom.problems(),
                TimingsBody.of(sbom.timings()));
    }
}
