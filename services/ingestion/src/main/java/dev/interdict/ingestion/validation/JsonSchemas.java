package dev.interdict.ingestion.validation;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schema of a format, whole and of the items of each list at a document's root. */
final class JsonSchemas {

    private static final Softly<JsonSchemas> LOADED = new Softly<>(JsonSchemas::new);

    /** Where a schema says what the root's keys are, in SPDX 3 only one. */
    private static final Map<String, String> OTHERWISE = Map.of("@graph", "/oneOf/0/properties/@graph");

    private final SchemaRegistry registry;
    private final String address;
    private final Schema whole;
    private final Map<String, Optional<Schema>> items = new ConcurrentHashMap<>();
    private final Map<String, Schema> classes = new ConcurrentHashMap<>();

    private JsonSchemas(String address) {
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_7,
                builder -> builder.schemas(JsonSchemas::text)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .pathType(PathType.JSON_POINTER)
                                .formatAssertionsEnabled(true)
                                .build()));
        this.address = address;
        this.whole = registry.getSchema(SchemaLocation.of(address));
    }

    /** The schema of that address. */
    static JsonSchemas of(String address) {
        return LOADED.get(address);
    }

    /** What each item of the list under a root's key is to be; empty where the schema does not say it in one place. */
    Optional<Schema> items(String key) {
        return property(key).at("/items").isObject()
                ? items.computeIfAbsent(
                        key,
                        list -> Optional.of(
                                registry.getSchema(SchemaLocation.of(address + "#" + place(list) + "/items"))))
                : Optional.empty();
    }

    /**
     * What an item of the list is to be, or all but the lists; what comes later is asked only where it holds to what comes before.
     * Where it names its class, as in SPDX 3, that is what the class is to be.
     */
    List<Schema> item(String key, JsonNode item) {
        return key.equals("@graph") && hasClasses()
                ? ofClass(item.path("type").asString(""))
                : items(key).stream().toList();
    }

    /** As {@link #item}, of what stands beside the lists. */
    List<Schema> rest(JsonNode rest) {
        return hasClasses() && !rest.has("@graph")
                ? ofClass(rest.path("type").asString("")).subList(0, 1)
                : List.of(whole);
    }

    private boolean hasClasses() {
        return !classes().isEmpty();
    }

    private JsonNode classes() {
        return whole.getSchemaNode().at("/$defs/AnyClass/anyOf");
    }

    private List<Schema> ofClass(String name) {
        var reference = "#/$defs/" + name;
        var isKnown = classes()
                .valueStream()
                .anyMatch(one -> one.path("$ref").asString("").equals(reference));
        return isKnown
                ? List.of(schema(name, aClass(reference)), schema(name + "/closed", closed(reference)))
                : List.of(schema("", noClass()));
    }

    private Schema schema(String name, ObjectNode schema) {
        return classes.computeIfAbsent(
                name, absent -> registry.getSchema(SchemaLocation.of("urn:interdict:schema:class:" + name), schema));
    }

    private ObjectNode aClass(String reference) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$ref", address + reference);
    }

    /** Says of every key that it is unknown where anything else is wrong, too. */
    private ObjectNode closed(String reference) {
        return aClass(reference).put("unevaluatedProperties", false);
    }

    /** What no item holds to that has no class of the format's. */
    private static ObjectNode noClass() {
        var schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("required").add("type");
        schema.putObject("properties").putObject("type").putArray("enum");
        return schema;
    }

    /** Whether the list may be too short. */
    boolean mayLackItems(String key) {
        return property(key).at("/minItems").asInt(0) > 0;
    }

    /** Whether no two items of the list may be equal. */
    boolean areUnique(String key) {
        return property(key).at("/uniqueItems").asBoolean(false);
    }

    private JsonNode property(String key) {
        return whole.getSchemaNode().at(place(key));
    }

    private static String place(String key) {
        return OTHERWISE.getOrDefault(
                key, "/properties/" + key.replace("~", "~0").replace("/", "~1"));
    }

    private static @Nullable String text(String address) {
        try (var file = Resources.find(address)) {
            return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
