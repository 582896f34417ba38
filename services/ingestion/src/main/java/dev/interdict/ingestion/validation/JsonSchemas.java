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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The schema of a format, whole and of the items of each list at a document's root. */
final class JsonSchemas {

    private static final Softly<JsonSchemas> LOADED = new Softly<>(JsonSchemas::new);

    /** Where a schema says what the root's keys are, in SPDX 3 only one. */
    private static final Map<String, String> OTHERWISE = Map.of("@graph", "/oneOf/0/properties/@graph");

    private final SchemaRegistry registry;
    private final String address;
    private final Schema whole;
    private final Map<String, Optional<Schema>> items = new ConcurrentHashMap<>();

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

    Schema whole() {
        return whole;
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
