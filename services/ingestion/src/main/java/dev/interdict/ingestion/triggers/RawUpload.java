package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Sbom;
import dev.interdict.ingestion.domain.Upload;
import dev.interdict.ingestion.formats.Inflation;
import dev.interdict.platform.Problem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An upload whose body is the document. */
final class RawUpload {

    private RawUpload() {}

    static Request understand(
            @Nullable String project,
            @Nullable String version,
            @Nullable String slot,
            @Nullable String encoding,
            byte @Nullable [] body) {
        if (project == null || project.isBlank()) {
            return new Request.Refused(Problem.of(
                    400, "The project is missing. Name it in the address: /v1/sboms?project=NAME&version=V."));
        }
        var upload = new Upload(
                null,
                project.strip(),
                version == null ? null : version.strip(),
                slot == null || slot.isBlank() ? Sbom.DEFAULT_SLOT : slot.strip(),
                true,
                List.of());
        var bytes = body == null ? new byte[0] : body;
        return switch (encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> new Request.Understood(upload, bytes);
            case "gzip", "x-gzip" -> inflated(upload, bytes);
            case "zstd" ->
                refused(415, "The Content-Encoding zstd is not taken yet. Send gzip, or the document as it is.");
            default -> refused(415, "This Content-Encoding is not taken. Send gzip, or the document as it is.");
        };
    }

    private static Request inflated(Upload upload, byte[] bytes) {
        return switch (Inflation.gzip(bytes)) {
            case Inflation.Inflated(var document) -> new Request.Understood(upload, document);
            case Inflation.Damaged(var problem) -> refused(400, problem);
            case Inflation.TooLarge(var problem) -> refused(413, problem);
        };
    }

    private static Request.Refused refused(int status, String detail) {
        return new Request.Refused(Problem.of(status, detail));
    }
}
