package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Sbom;
import dev.interdict.ingestion.domain.Upload;
import dev.interdict.ingestion.spool.Held;
import dev.interdict.ingestion.spool.Inflation;
import dev.interdict.platform.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An upload whose body is the document. */
final class RawUpload {

    private static final Set<String> CODINGS = Set.of("", "identity", "gzip", "x-gzip", "zstd");

    private RawUpload() {}

    static Request understand(
            @Nullable String project,
            @Nullable String version,
            @Nullable String slot,
            @Nullable String encoding,
            InputStream body,
            Held held)
            throws IOException {
        if (project == null || project.isBlank()) {
            return refused(400, "The project is missing. Name it in the address: /v1/sboms?project=NAME&version=V.");
        }
        var coding = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        if (!CODINGS.contains(coding)) {
            return refused(415, "This Content-Encoding is not taken. Send gzip or zstd, or the document as it is.");
        }
        try (var plain = decoded(coding, body);
                var document = held.document()) {
            plain.transferTo(document);
        }
        return new Request.Understood(new Upload(
                null,
                project.strip(),
                version == null ? null : version.strip(),
                slot == null || slot.isBlank() ? Sbom.DEFAULT_SLOT : slot.strip(),
                true,
                List.of()));
    }

    private static InputStream decoded(String coding, InputStream body) throws IOException {
        return switch (coding) {
            case "gzip", "x-gzip" -> Inflation.gzip(body);
            case "zstd" -> Inflation.zstd(body);
            default -> body;
        };
    }

    private static Request.Refused refused(int status, String detail) {
        return new Request.Refused(Problem.of(status, detail));
    }
}
