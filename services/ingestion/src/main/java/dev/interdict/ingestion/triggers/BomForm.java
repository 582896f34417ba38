package dev.interdict.ingestion.triggers;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.ingestion.spool.Held;
import dev.interdict.ingestion.triggers.BomRequest.Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** An upload as a form: the document is a file or a text, tags are separated by commas. */
final class BomForm {

    private static final int LONGEST_TEXT = 64 * 1024;

    private BomForm() {}

    static Request understand(MultipartFormDataInput form, Held held) throws IOException {
        var bom = first("bom", form);
        if (bom == null) {
            return BomRequest.refused("/bom", "No BOM file provided. Send it as the part named bom.");
        }
        try (var bytes = bytes(bom);
                var document = held.document()) {
            bytes.transferTo(document);
        }
        return new BomRequest(
                        text("project", form),
                        text("projectName", form),
                        text("projectVersion", form),
                        Boolean.valueOf(text("autoCreate", form)),
                        tags(text("projectTags", form)),
                        null)
                .understood();
    }

    private static InputStream bytes(FormValue part) throws IOException {
        return part.isFileItem()
                ? part.getFileItem().getInputStream()
                : new ByteArrayInputStream(part.getValue().getBytes(UTF_8));
    }

    private static @Nullable FormValue first(String name, MultipartFormDataInput form) {
        var parts = form.getValues().get(name);
        return parts == null || parts.isEmpty() ? null : parts.iterator().next();
    }

    private static @Nullable String text(String name, MultipartFormDataInput form) throws IOException {
        var part = first(name, form);
        if (part == null) {
            return null;
        }
        try (var bytes = bytes(part)) {
            return new String(bytes.readNBytes(LONGEST_TEXT), UTF_8);
        }
    }

    private static List<@Nullable Tag> tags(@Nullable String separated) {
        return separated == null
                ? List.of()
                : Stream.of(separated.split(",", -1))
                        .<@Nullable Tag>map(Tag::new)
                        .toList();
    }
}
