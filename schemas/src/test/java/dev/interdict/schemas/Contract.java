package dev.interdict.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The AsyncAPI document on the classpath. */
record Contract(ObjectNode root) {

    static Contract load() {
        try (var yaml = Contract.class.getResourceAsStream("/asyncapi.yaml")) {
            return new Contract((ObjectNode) new YAMLMapper().readTree(yaml));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Kafka bindings by topic. */
    Map<String, JsonNode> topics() {
        var topics = new TreeMap<String, JsonNode>();
        root.path("channels")
                .forEach(channel -> topics.put(
                        channel.path("address").textValue(),
                        channel.path("bindings").path("kafka")));
        return topics;
    }

    Stream<JsonNode> operations() {
        return root.path("operations").valueStream();
    }

    Stream<JsonNode> messages() {
        return root.path("components").path("messages").valueStream();
    }

    /** The topic of an operation. */
    String topic(JsonNode operation) {
        return at(operation.path("channel").path("$ref").textValue())
                .path("address")
                .textValue();
    }

    /** What a reference within the document refers to. */
    JsonNode at(String reference) {
        return root.at(reference.substring(1));
    }
}
