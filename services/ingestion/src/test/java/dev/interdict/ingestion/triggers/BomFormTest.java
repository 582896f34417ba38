package dev.interdict.ingestion.triggers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ingestion.domain.Upload;
import dev.interdict.ingestion.spool.Held;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.junit.jupiter.api.Test;

class BomFormTest {

    @Test
    void textsAreUnderstood() throws IOException {
        var form = form(Map.of(
                "bom", "{}",
                "projectName", "gateway",
                "projectVersion", "1.0",
                "autoCreate", "true",
                "projectTags", "a, b,,a",
                "isLatest", "true",
                "parentName", "ignored"));

        try (var held = new Held()) {
            var request = (Request.Understood) BomForm.understand(form, held);

            assertThat(request.upload())
                    .isEqualTo(new Upload(null, "gateway", "1.0", "default", true, List.of("a", "b")));
            assertThat(held.open().readAllBytes()).isEqualTo("{}".getBytes(UTF_8));
        }
    }

    @Test
    void aFormWithoutADocumentIsRefused() throws IOException {
        var refused = refused(form(Map.of("projectName", "gateway")));

        assertThat(Objects.requireNonNull(refused.problem().errors()).getFirst().pointer())
                .isEqualTo("/bom");
    }

    private static Request.Refused refused(MultipartFormDataInput form) throws IOException {
        try (var held = new Held()) {
            return (Request.Refused) BomForm.understand(form, held);
        }
    }

    private static MultipartFormDataInput form(Map<String, String> texts) {
        return new MultipartFormDataInput() {
            @Override
            public Map<String, Collection<FormValue>> getValues() {
                return texts.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, text -> List.of(value(text.getValue()))));
            }
        };
    }

    private static FormValue value(String text) {
        var data = new FormData(1);
        data.add("field", text);
        return Objects.requireNonNull(data.getFirst("field"));
    }
}
