package dev.interdict.ingestion.validation;

import dev.interdict.ingestion.domain.Limits;
import java.io.IOException;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds JSON against JSON Schemas while it streams by, and YAML as the JSON form of the same document. */
final class JsonValidation {

    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(Limits.DEPTH)
            .maxStringLength(Limits.TEXT)
            .maxNumberLength(Limits.NUMBER)
            .build();

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(CONSTRAINTS)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(CONSTRAINTS)
                    .loadSettings(LoadSettings.builder()
                            .setCodePointLimit(Limits.STRICT)
                            .setAllowDuplicateKeys(true)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Bounded document;
    private final JsonParser json;
    private final Parts parts;

    private JsonValidation(Bounded document, JsonParser json, Parts parts) {
        this.document = document;
        this.json = json;
        this.parts = parts;
    }

    /** Adds every fault of the document, which is known to be a JSON object, against the schemas of those addresses. */
    static void validate(Bounded document, List<String> addresses, FaultList faults) throws IOException {
        validate(JSON, "JSON", document, addresses, faults);
    }

    /** As {@link #validate}, of a document in YAML that is known to have neither aliases nor tags. */
    static void validateYaml(Bounded document, List<String> addresses, FaultList faults) throws IOException {
        validate(YAML, "YAML", document, addresses, faults);
    }

    private static void validate(
            ObjectMapper form, String name, Bounded document, List<String> addresses, FaultList faults)
            throws IOException {
        try (var json = form.createParser(document)) {
            new JsonValidation(document, json, new Parts(addresses, faults)).root();
        } catch (StreamReadException malformed) {
            throwWhatTheSourceThrew(malformed);
            var at = malformed.getLocation();
            var what = malformed.getOriginalMessage().startsWith("Duplicate Object property")
                    ? "A key stands twice in an object"
                    : "The document is not valid " + name;
            faults.add("", "%s, at line %d, column %d.".formatted(what, at.getLineNr(), at.getColumnNr()));
        } catch (JacksonIOException failed) {
            throw failed.getCause();
        }
    }

    /** The parser of YAML wraps it twice. */
    private static void throwWhatTheSourceThrew(StreamReadException malformed) throws IOException {
        for (var cause = malformed.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException ofTheSource) {
                throw ofTheSource;
            }
        }
    }

    private void root() {
        var left = (long) Limits.STRICT_PART;
        json.nextToken();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var key = json.currentName();
            if (json.nextToken() == JsonToken.START_ARRAY && parts.isList(key)) {
                list(key);
            } else {
                var before = document.count();
                document.allow(left);
                parts.rest().set(key, json.readValueAsTree());
                left -= document.count() - before;
            }
        }
        parts.end(place -> "");
    }

    private void list(String key) {
        parts.list(key);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            document.allow(Limits.STRICT_PART);
            parts.item(key, json.readValueAsTree());
        }
        document.allow(Limits.STRICT_PART);
    }
}
