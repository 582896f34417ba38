package dev.interdict.ingestion.validation;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.ValidationLimitExceededException;
import dev.interdict.ingestion.domain.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Holds JSON against a JSON Schema: each item of the lists at the root by itself, then all that stands beside them, so
 * that the document never stands in memory whole.
 */
final class JsonValidation {

    /** So many keywords are looked at for a part, at most; the largest part needs a fraction of them. */
    private static final long MOST_STEPS = 20_000_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.DEPTH)
                            .maxStringLength(Limits.TEXT)
                            .maxNumberLength(Limits.NUMBER)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Bounded document;
    private final JsonParser json;
    private final JsonSchemas schemas;
    private final FaultList faults;

    private JsonValidation(Bounded document, JsonParser json, JsonSchemas schemas, FaultList faults) {
        this.document = document;
        this.json = json;
        this.schemas = schemas;
        this.faults = faults;
    }

    /** Adds every fault of the document, which is known to be a JSON object, against the schema of that address. */
    static void validate(Bounded document, String address, FaultList faults) throws IOException {
        try (var json = JSON.createParser(document)) {
            new JsonValidation(document, json, JsonSchemas.of(address), faults).root();
        } catch (StreamReadException malformed) {
            var at = malformed.getLocation();
            var what = malformed.getOriginalMessage().startsWith("Duplicate Object property")
                    ? "A key stands twice in an object"
                    : "The document is not valid JSON";
            faults.add("", "%s, at line %d, column %d.".formatted(what, at.getLineNr(), at.getColumnNr()));
        } catch (JacksonIOException failed) {
            throw failed.getCause();
        }
    }

    private void root() {
        var rest = JSON.createObjectNode();
        var left = (long) Limits.STRICT_PART;
        json.nextToken();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var key = json.currentName();
            var items = schemas.items(key);
            if (json.nextToken() == JsonToken.START_ARRAY && items.isPresent()) {
                list(key, items.get(), rest.putArray(key));
            } else {
                var before = document.count();
                document.allow(left);
                rest.set(key, JSON.readTree(json));
                left -= document.count() - before;
            }
        }
        check(schemas.whole(), rest, "");
    }

    /** The first item stands in for all in the rest, where the schema may ask for one. */
    private void list(String key, Schema schema, ArrayNode first) {
        var distinct = schemas.areUnique(key) ? new Distinct() : null;
        for (var i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            document.allow(Limits.STRICT_PART);
            JsonNode item = JSON.readTree(json);
            var pointer = "/" + key + "/" + i;
            check(schema, item, pointer);
            if (distinct != null && !faults.isFull() && !distinct.add(item)) {
                faults.add(pointer, "It is equal to an item before it.");
            }
            if (i == 0) {
                first.add(item);
            }
        }
        document.allow(Limits.STRICT_PART);
    }

    private void check(Schema schema, JsonNode part, String pointer) {
        if (faults.isBeyondCounting()) {
            return;
        }
        var context = new ExecutionContext(ExecutionConfig.builder()
                .formatAssertionsEnabled(true)
                .maxEvaluationSteps(MOST_STEPS)
                .build());
        context.setErrors(new Collecting(pointer, faults));
        try {
            schema.validate(context, part);
        } catch (ValidationLimitExceededException beyond) {
            faults.add(pointer, "It is too intricate to be held against the schema.");
        }
    }

    /** Hands each error on and keeps the first, so that no document can fill memory with its errors. */
    private static final class Collecting extends ArrayList<Error> {

        private final transient FaultList faults;
        private final String pointer;

        Collecting(String pointer, FaultList faults) {
            this.pointer = pointer;
            this.faults = faults;
        }

        @Override
        public boolean add(Error error) {
            faults.add(pointer + error.getInstanceLocation(), SchemaFaults.sentence(error));
            return size() < Limits.FAULTS && super.add(error);
        }

        @Override
        public boolean addAll(Collection<? extends Error> errors) {
            errors.forEach(this::add);
            return !errors.isEmpty();
        }
    }
}
