package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.formats.Reading.Unreadable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Consumer;

/** Reads SBOMs; their format is recognised by content, whatever they are called. */
public final class SbomReader {

    private static final int HEAD = 4_096;
    private static final String GZIP = "\u001f\u008b";
    private static final String ZSTANDARD = "(\u00b5/\u00fd";
    private static final String ZIP = "PK\u0003\u0004";
    private static final String UTF_8_MARK = "\u00ef\u00bb\u00bf";

    private SbomReader() {}

    /**
     * Reads a document as it came; takes CPU time in proportion to its size. If it can be read, {@code out} gets what is
     * screened: the components, and beside them the root's subtree and services.
     */
    public static Reading read(InputStream document, Drafts drafts, Consumer<Component> out) throws IOException {
        var in = new BufferedInputStream(document, HEAD);
        in.mark(HEAD);
        var raw = new String(in.readNBytes(HEAD), ISO_8859_1);
        in.reset();
        if (raw.startsWith(GZIP) || raw.startsWith(ZSTANDARD) || raw.startsWith(ZIP)) {
            return new Unreadable("The document is compressed. Send it as it is, or to POST /v1/sboms with the header"
                    + " Content-Encoding: gzip.");
        }
        var head = (raw.startsWith(UTF_8_MARK) ? raw.substring(UTF_8_MARK.length()) : raw).strip();
        if (head.isEmpty()) {
            return new Unreadable("The document is empty.");
        }
        if (head.startsWith("<")) {
            return new Unreadable(ofMarkup(head.toLowerCase(Locale.ROOT)));
        }
        if (head.startsWith("SPDXVersion:") || head.contains("\nSPDXVersion:")) {
            return new Unreadable("The document is SPDX tag-value. This format is not taken yet: send CycloneDX JSON.");
        }
        if (!canBeJson(head.charAt(0))) {
            return new Unreadable("The document is neither JSON nor XML. Send CycloneDX JSON.");
        }
        return CycloneDxReader.read(in, drafts, out);
    }

    /** Where the first byte is 0 or above 0xFD, the document is in UTF-16 or UTF-32. */
    private static boolean canBeJson(char first) {
        return "{[\"-0123456789tfn/'".indexOf(first) >= 0 || first == 0 || first > 0xFD;
    }

    private static String ofMarkup(String head) {
        if (head.contains("cyclonedx.org/schema/bom")) {
            return "The document is CycloneDX XML. This format is not taken yet: send CycloneDX JSON.";
        }
        if (head.contains("spdx.org/rdf")) {
            return "The document is SPDX RDF. This format is not taken yet: send CycloneDX JSON.";
        }
        if (head.contains("<html") || head.contains("<!doctype html")) {
            return "The document is a web page, perhaps a login page saved in place of the SBOM. Send CycloneDX JSON.";
        }
        return "The document is XML, and not an SBOM. Send CycloneDX JSON.";
    }
}
