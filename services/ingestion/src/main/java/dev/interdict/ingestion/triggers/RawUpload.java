package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.ProjectClaims;
import dev.interdict.ingestion.domain.Sbom;
import dev.interdict.ingestion.domain.Upload;
import dev.interdict.ingestion.spool.Held;
import dev.interdict.ingestion.spool.Inflation;
import dev.interdict.ingestion.spool.Inflation.Coding;
import dev.interdict.platform.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An upload whose body is the document. */
final class RawUpload {

    private static final Set<String> READINGS = Set.of("lenient", "strict");

    private RawUpload() {}

    static Request understand(
            @Nullable String project,
            @Nullable String version,
            @Nullable String slot,
            @Nullable String reading,
            @Nullable String encoding,
            InputStream body,
            Held held)
            throws IOException {
        if (project == null || project.isBlank()) {
            return refused(400, "The project is missing. Name it in the address: /v1/sboms?project=NAME&version=V.");
        }
        if (reading != null && !READINGS.contains(reading)) {
            return refused(400, "The parameter reading is neither lenient nor strict.");
        }
        var coding = ContentEncoding.read(encoding);
        if (coding.isEmpty()) {
            return new Request.Refused(ContentEncoding.UNKNOWN);
        }
        try (var plain = Inflation.open(coding.get(), body);
                var document = coding.get() == Coding.NONE ? held.document() : held.decodedDocument()) {
            plain.transferTo(document);
        }
        return new Request.Understood(
                new Upload(
                        null,
                        project.strip(),
                        version == null ? null : version.strip(),
                        slot == null || slot.isBlank() ? Sbom.DEFAULT_SLOT : slot.strip(),
                        true,
                        ProjectClaims.NONE),
                "strict".equals(reading));
    }

    private static Request.Refused refused(int status, String detail) {
        return new Request.Refused(Problem.of(status, detail));
    }
}
