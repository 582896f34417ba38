package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import java.io.IOException;
import java.util.function.Consumer;

/** A way to read SBOMs: leniently or strictly. */
public interface FormatReader {

    /** Takes what can be understood; the rest is told in warnings. */
    FormatReader LENIENT = (document, drafts, out) -> {
        try (var bytes = document.open()) {
            return SbomReader.read(bytes, drafts, out);
        }
    };

    /** Reads a document; if it can be read, {@code out} gets what is screened. */
    Reading read(Source document, Drafts drafts, Consumer<Component> out) throws IOException;
}
