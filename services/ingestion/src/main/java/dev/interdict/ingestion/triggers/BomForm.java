package dev.interdict.ingestion.triggers;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.ingestion.triggers.BomRequest.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** An upload as a form: the document is a file or a text, tags are separated by commas. */
final class BomForm {

    private BomForm() {}

    static Request understand(MultipartFormDataInput form) {
        var bom = first("bom", form);
        if (bom == null) {
            return BomRequest.refused("/bom", "No BOM file provided. Send it as the part named bom.");
        }
        return new BomRequest(
                        text("project", form),
                        text("projectName", form),
                        text("projectVersion", form),
                        Boolean.valueOf(text("autoCreate", form)),
                        tags(text("projectTags", form)),
                        null)
                .with(bytes(bom));
    }

    private static byte[] bytes(FormValue part) {
        if (!part.isFileItem()) {
            return part.getValue().getBytes(UTF_8);
        }
        try (var file = part.getFileItem().getInputStream()) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static @Nullable FormValue first(String name, MultipartFormDataInput form) {
        var parts = form.getValues().get(name);
        return parts == null || parts.isEmpty() ? null : parts.iterator().next();
    }

    private static @Nullable String text(String name, MultipartFormDataInput form) {
        var part = first(name, form);
        return part == null ? null : new String(bytes(part), UTF_8);
    }

    private static List<@Nullable Tag> tags(@Nullable String separated) {
        return separated == null
                ? List.of()
                : Stream.of(separated.split(",", -1))
                        .<@Nullable Tag>map(Tag::new)
                        .toList();
    }
}
