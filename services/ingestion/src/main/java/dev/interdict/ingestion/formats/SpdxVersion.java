package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Document;
import dev.interdict.ingestion.domain.Fault;
import dev.interdict.ingestion.formats.Reading.Unreadable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which versions of SPDX 2 are read. */
final class SpdxVersion {

    private static final Pattern READABLE = Pattern.compile("SPDX-2\\.(\\d{1,3})(\\.\\d{1,3})?");
    private static final Set<String> KNOWN = Set.of("SPDX-2.2", "SPDX-2.3");

    private SpdxVersion() {}

    /** Why the document cannot be taken; empty where it can: it says nothing, or 2.x. */
    static Optional<Unreadable> refusal(@Nullable String stated) {
        return stated == null || READABLE.matcher(stated.strip()).matches()
                ? Optional.empty()
                : Optional.of(new Unreadable(
                        "The document's spdxVersion is not one that is read. SPDX 2.2 and 2.3 are.",
                        List.of(new Fault("/spdxVersion", "It is not SPDX-2.2 or SPDX-2.3."))));
    }

    /** Hands on what was gathered, and says what the document says of itself. */
    static Document document(
            SpdxDocument gathered, String mediaType, @Nullable String stated, Consumer<Component> out) {
        if (stated == null || !KNOWN.contains(stated.strip())) {
            gathered.warnings().add("The document's spdxVersion is not SPDX-2.2 or SPDX-2.3; it was read as SPDX-2.3.");
        }
        var version = stated == null ? "" : stated.strip().replaceFirst("^SPDX-", "");
        return gathered.document(MediaTypes.of(mediaType, version), version, out);
    }
}
