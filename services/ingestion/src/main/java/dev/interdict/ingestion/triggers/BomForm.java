package dev.interdict.ingestion.triggers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.spool.Held;
import dev.interdict.ingestion.spool.Inflation;
import dev.interdict.platform.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.fileupload.FileUploadBase.FileUploadIOException;
import org.apache.commons.fileupload.MultipartStream;
import org.apache.commons.fileupload.MultipartStream.MalformedStreamException;
import org.jspecify.annotations.Nullable;

/** An upload as a form, read as it comes: the document is a file or a text, tags are separated by commas. */
final class BomForm {

    private static final int BUFFER = 8 * 1024;
    private static final int LONGEST_BOUNDARY = 70; // RFC 2046, section 5.1.1
    private static final String DOCUMENT = "bom";
    private static final String TAGS = "projectTags";
    private static final Set<String> TEXTS = Set.of(
            "project",
            "projectName",
            "projectVersion",
            TAGS,
            "autoCreate",
            "isLatest",
            "isLatestProjectVersion",
            "isActive",
            "parentUUID",
            "parentName",
            "parentVersion");

    private final Held held;
    private final Map<String, String> texts = new HashMap<>();
    private boolean hasDocument;

    private BomForm(Held held) {
        this.held = held;
    }

    static Request understand(@Nullable String contentType, @Nullable String encoding, InputStream body, Held held)
            throws IOException {
        var coding = ContentEncoding.read(encoding);
        if (coding.isEmpty()) {
            return new Request.Refused(ContentEncoding.UNKNOWN);
        }
        var parameters = PartHeaders.parameters(contentType == null ? "" : contentType);
        var boundary = Objects.requireNonNullElse(parameters.get("boundary"), "");
        if (boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
            return refused("Its Content-Type names no boundary of 1 to %d characters.".formatted(LONGEST_BOUNDARY));
        }
        try (var plain = Inflation.open(coding.get(), body)) {
            var parts = new MultipartStream(plain, boundary.getBytes(ISO_8859_1), BUFFER, null);
            parts.setHeaderEncoding("UTF-8");
            parts.setPartHeaderSizeMax(Limits.PART_HEADERS);
            return new BomForm(held).read(parts);
        } catch (MalformedStreamException malformed) {
            return refused("Its parts are not set apart and ended by the boundary that its Content-Type names.");
        } catch (FileUploadIOException beyond) {
            return refused("The headers of a part are longer than %d bytes.".formatted(Limits.PART_HEADERS));
        }
    }

    private Request read(MultipartStream parts) throws IOException {
        var more = parts.skipPreamble();
        if (!more) {
            return refused("It has no part that begins with the boundary that its Content-Type names.");
        }
        for (var count = 1; more; count++) {
            var refused = count > Limits.PARTS
                    ? refused("It has more than %d parts.".formatted(Limits.PARTS))
                    : take(PartHeaders.read(parts.readHeaders()), parts);
            if (refused != null) {
                return refused;
            }
            more = parts.readBoundary();
        }
        return hasDocument
                ? understood()
                : BomRequest.refused("/bom", "No BOM file provided. Send it as the part named bom.");
    }

    /** Takes the next part; null where nothing is wrong with it. */
    private Request.@Nullable Refused take(PartHeaders headers, MultipartStream parts) throws IOException {
        var name = headers.name();
        if (name == null) {
            return refused("A part has no name. Name it in its Content-Disposition: form-data; name=\"bom\".");
        }
        if (!name.equals(DOCUMENT) && !TEXTS.contains(name)) {
            parts.discardBodyData();
            return null;
        }
        if (!headers.isPlain()) {
            return BomRequest.refused(
                    "/" + name, "Its Content-Transfer-Encoding is not taken. Send the part as it is.");
        }
        return name.equals(DOCUMENT) ? takeDocument(parts) : takeText(name, headers, parts);
    }

    private Request.@Nullable Refused takeDocument(MultipartStream parts) throws IOException {
        if (hasDocument) {
            return BomRequest.refused("/bom", "It stands twice. Upload each document by itself.");
        }
        try (var document = held.document()) {
            parts.readBodyData(document);
        }
        hasDocument = held.size() > 0;
        return null;
    }

    private Request.@Nullable Refused takeText(String name, PartHeaders headers, MultipartStream parts)
            throws IOException {
        var bytes = new Bounded();
        parts.readBodyData(bytes);
        var text = headers.text(bytes.toByteArray());
        if (bytes.isBeyond || text.isEmpty()) {
            return BomRequest.refused(
                    "/" + name,
                    bytes.isBeyond
                            ? "It is longer than %d bytes.".formatted(Limits.PART_TEXT)
                            : "Its bytes are not a text in its charset, UTF-8 where it names none.");
        }
        var earlier = texts.put(name, text.get());
        if (earlier != null && name.equals(TAGS)) {
            texts.put(name, earlier + "," + text.get());
        } else if (earlier != null) {
            return BomRequest.refused("/" + name, "It stands twice.");
        }
        return null;
    }

    private Request understood() {
        for (var flag : List.of("autoCreate", "isLatest", "isLatestProjectVersion", "isActive")) {
            var said = texts.getOrDefault(flag, "").strip();
            if (!said.isEmpty() && !said.equalsIgnoreCase("true") && !said.equalsIgnoreCase("false")) {
                return BomRequest.refused("/" + flag, "It is neither true nor false.");
            }
        }
        return new BomRequest(
                        texts.get("project"),
                        texts.get("projectName"),
                        texts.get("projectVersion"),
                        isTrue("autoCreate"),
                        Tags.separated(texts.getOrDefault(TAGS, "")),
                        isTrue("isLatest") || isTrue("isLatestProjectVersion"),
                        texts.getOrDefault("isActive", "").isBlank() ? null : isTrue("isActive"),
                        texts.get("parentUUID"),
                        texts.get("parentName"),
                        texts.get("parentVersion"),
                        null)
                .understood();
    }

    private boolean isTrue(String flag) {
        return texts.getOrDefault(flag, "").strip().equalsIgnoreCase("true");
    }

    private static Request.Refused refused(String detail) {
        return new Request.Refused(Problem.of(400, "The form cannot be read. " + detail));
    }

    /** Takes as much as a text may have, and remembers that there was more. */
    private static final class Bounded extends ByteArrayOutputStream {

        private boolean isBeyond;

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            isBeyond |= size() + length > Limits.PART_TEXT;
            if (!isBeyond) {
                super.write(bytes, from, length);
            }
        }
    }
}
