package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.spool.Inflation.Coding;
import dev.interdict.platform.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The header Content-Encoding (RFC 9110, section 8.4), as far as it is taken. */
final class ContentEncoding {

    static final Problem UNKNOWN =
            Problem.of(415, "This Content-Encoding is not taken. Send gzip or zstd, or the body as it is.");

    private static final Map<String, Coding> CODINGS = Map.of(
            "", Coding.NONE, "identity", Coding.NONE, "gzip", Coding.GZIP, "x-gzip", Coding.GZIP, "zstd", Coding.ZSTD);

    private ContentEncoding() {}

    /** What the header says; empty where it is not taken. */
    static Optional<Coding> read(@Nullable String header) {
        return Optional.ofNullable(
                CODINGS.get(header == null ? "" : header.strip().toLowerCase(Locale.ROOT)));
    }
}
