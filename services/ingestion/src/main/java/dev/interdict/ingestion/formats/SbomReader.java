package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.formats.Reading.Unreadable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads SBOMs; their format is recognised by content, whatever they are called. */
public final class SbomReader {

    private static final int HEAD = 4_096;
    private static final String GZIP = "\u001f\u008b";
    private static final String ZSTANDARD = "(\u00b5/\u00fd";
    private static final String ZIP = "PK\u0003\u0004";
    private static final String UTF_8_MARK = "\u00ef\u00bb\u00bf";

    private static final Pattern PAGE = Pattern.compile("^<(!doctype\\s+)?html\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WIDE_MARKS = Pattern.compile("^(\u00fe\u00ff|\u00ff\u00fe)");
    private static final Pattern RDF = Pattern.compile("<([\\w.-]+:)?RDF[\\s>]");
    private static final Pattern TAG_VALUE = Pattern.compile("^SPDXVersion:", Pattern.MULTILINE);

    /** A line that opens a document, or has a key before its value. */
    private static final Pattern YAML =
            Pattern.compile("^(%YAML\\b|---(\\s|$)|[\"']?[A-Za-z]\\w*[\"']?:(\\s|$))", Pattern.MULTILINE);

    private SbomReader() {}

    /**
     * Reads a document as it came; takes CPU time in proportion to its size. If it can be read, {@code out} gets what is
     * screened: the components, and beside them the root's subtree and services.
     */
    public static Reading read(InputStream document, Drafts drafts, Consumer<Component> out) throws IOException {
        try {
            return recognised(document, drafts, out);
        } catch (MalformedDocument malformed) {
            return new Unreadable(String.valueOf(malformed.getMessage()));
        }
    }

    private static Reading recognised(InputStream document, Drafts drafts, Consumer<Component> out) throws IOException {
        var in = new BufferedInputStream(document, HEAD);
        in.mark(HEAD);
        var bytes = in.readNBytes(HEAD);
        var raw = new String(bytes, ISO_8859_1);
        in.reset();
        if (raw.startsWith(GZIP) || raw.startsWith(ZSTANDARD) || raw.startsWith(ZIP)) {
            return new Unreadable(
                    "The document is an archive, or compressed more than once. Send the SBOM itself, or compressed once"
                            + " by gzip or zstd.");
        }
        var head = (raw.startsWith(UTF_8_MARK) ? raw.substring(UTF_8_MARK.length()) : raw).strip();
        if (head.isEmpty()) {
            return new Unreadable("The document is empty.");
        }
        if (PAGE.matcher(head).find()) {
            return new Unreadable(
                    "The document is a web page, perhaps a login page saved in place of the SBOM. Send CycloneDX or"
                            + " SPDX.");
        }
        if (WIDE_MARKS.matcher(head).replaceFirst("").replace("\u0000", "").startsWith("<")) {
            return RDF.matcher(head.replace("\u0000", "")).find()
                    ? RdfReader.read(in, drafts, out)
                    : XmlReader.read(in, drafts, out);
        }
        if (TAG_VALUE.matcher(head).find()) {
            return TagValueReader.read(in, drafts, out);
        }
        if ("{[".indexOf(head.charAt(0)) < 0 && YAML.matcher(head).find()) {
            return YamlReader.read(in, drafts, out);
        }
        if (head.charAt(0) != '{' && ProtobufReader.isLikely(bytes, bytes.length < HEAD)) {
            return ProtobufReader.read(in, drafts, out);
        }
        if (!canBeJson(head.charAt(0))) {
            return new Unreadable("The document is neither JSON nor XML, YAML or tag-value. Send CycloneDX or SPDX.");
        }
        return isWide(raw) ? JsonReader.readWide(in, drafts, out) : JsonReader.read(in, drafts, out);
    }

    /** In UTF-16 or UTF-32 one of the first two bytes of JSON is 0, or there is a mark. */
    private static boolean isWide(String raw) {
        return WIDE_MARKS.matcher(raw).find()
                || raw.substring(0, Math.min(2, raw.length())).indexOf('\0') >= 0;
    }

    /** Where the first byte is 0 or above 0xFD, the document is in UTF-16 or UTF-32. */
    private static boolean canBeJson(char first) {
        return "{[\"-0123456789tfn/'".indexOf(first) >= 0 || first == 0 || first > 0xFD;
    }
}
