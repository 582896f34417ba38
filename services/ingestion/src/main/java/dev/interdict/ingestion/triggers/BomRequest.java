package dev.interdict.ingestion.triggers;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.interdict.ingestion.domain.Fault;
import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.domain.ProjectClaims;
import dev.interdict.ingestion.domain.ProjectKey;
import dev.interdict.ingestion.domain.Sbom;
import dev.interdict.ingestion.domain.Upload;
import dev.interdict.ingestion.spool.Held;
import dev.interdict.ingestion.spool.Inflation;
import dev.interdict.platform.Problem;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An upload as Dependency-Track's clients put it, in JSON or in a form; all but {@code bom} may be missing. */
record BomRequest(
        @Nullable String project,
        @Nullable String projectName,
        @Nullable String projectVersion,
        @Nullable Boolean autoCreate,

        @JsonDeserialize(using = Tags.class) @Nullable List<String> projectTags,

        @JsonAlias("isLatestProjectVersion") @Nullable Boolean isLatest,

        @Nullable Boolean isActive,

        @Nullable String parentUUID,
        @Nullable String parentName,
        @Nullable String parentVersion,

        @JsonDeserialize(using = BomRequest.Decoding.class) @Nullable
        Long bom) {

    private static final String HELD = "held";

    private static final ObjectReader JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(BomRequest.class);

    /** Decodes the document while it parses, and gives its size: base64 never stands in memory as a text. */
    static final class Decoding extends JsonDeserializer<Long> {

        @Override
        public Long deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var held = (Held) context.getAttribute(HELD);
            if (held.size() > 0) {
                throw JsonMappingException.from(json, "twice");
            }
            try (var document = held.document()) {
                json.readBinaryValue(context.getBase64Variant(), document);
            }
            return held.size();
        }
    }

    /** Understands a JSON body, in which the document is base64. */
    static Request ofJson(@Nullable String encoding, InputStream body, Held held) throws IOException {
        var coding = ContentEncoding.read(encoding);
        if (coding.isEmpty()) {
            return new Request.Refused(ContentEncoding.UNKNOWN);
        }
        try (var plain = Inflation.open(coding.get(), body)) {
            return decoded(JSON.withAttribute(HELD, held).readValue(plain));
        } catch (JsonMappingException misshapen) {
            var pointer = pointer(misshapen);
            return pointer.isEmpty()
                    ? new Request.Refused(Problem.of(400, "The body is not a JSON object with a bom. Send one."))
                    : refused(
                            pointer,
                            pointer.equals("/bom")
                                    ? "It is not base64, or it stands twice."
                                    : "It is not what is expected here.");
        } catch (JsonProcessingException malformed) {
            return new Request.Refused(Problem.of(400, "The body is not valid JSON" + place(malformed) + "."));
        } catch (CharConversionException undecodable) {
            return new Request.Refused(Problem.of(400, "The body is not valid JSON. Send it in UTF-8."));
        }
    }

    private static Request decoded(@Nullable BomRequest request) {
        if (request == null || request.bom == null || request.bom == 0) {
            return refused("/bom", "The document is missing. Send it in base64.");
        }
        if (request.bom > Limits.BASE64 / 4 * 3) {
            return new Request.Refused(Problem.of(
                    413,
                    "The document has more than %d base64 characters. Send it to POST /api/v1/bom as a form, or to POST /v1/sboms."
                            .formatted(Limits.BASE64)));
        }
        return request.understood();
    }

    /** The request, when its document is held. */
    Request understood() {
        var id = id(project);
        var parentId = id(parentUUID);
        if (stripped(project) != null && id == null) {
            return refused("/project", "It is not a UUID.");
        }
        if (stripped(parentUUID) != null && parentId == null) {
            return refused("/parentUUID", "It is not a UUID.");
        }
        var parent = parentId == null && stripped(parentName) == null
                ? null
                : new ProjectKey(
                        parentId,
                        parentId == null ? stripped(parentName) : null,
                        parentId == null ? stripped(parentVersion) : null);
        return new Request.Understood(new Upload(
                id,
                id == null ? stripped(projectName) : null,
                stripped(projectVersion),
                Sbom.DEFAULT_SLOT,
                Boolean.TRUE.equals(autoCreate),
                new ProjectClaims(
                        Objects.requireNonNullElse(projectTags, List.of()),
                        Boolean.TRUE.equals(isLatest),
                        isActive,
                        parent)));
    }

    private static @Nullable UUID id(@Nullable String text) {
        var stated = stripped(text);
        return stated == null ? null : Addresses.id(stated).orElse(null);
    }

    static Request.Refused refused(String pointer, String detail) {
        return new Request.Refused(Faults.problem("The upload cannot be taken.", List.of(new Fault(pointer, detail))));
    }

    private static String place(JsonProcessingException malformed) {
        var at = malformed.getLocation();
        return at == null ? "" : ": line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static String pointer(JsonMappingException misshapen) {
        return misshapen.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    /** The text without what surrounds it; null where nothing is left. */
    static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
