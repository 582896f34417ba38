package dev.interdict.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics that the contract (asyncapi.yaml) declares, fit for a single broker. */
public final class Topics {

    private static final short ONE_REPLICA = 1;

    private Topics() {}

    static List<NewTopic> declared() {
        var topics = new ArrayList<NewTopic>();
        for (JsonNode channel : contract().path("channels")) {
            JsonNode kafka = channel.path("bindings").path("kafka");
            String address = channel.path("address").asText();
            if (!address.contains("{")) {
                topics.add(new NewTopic(address, kafka.path("partitions").asInt(1), ONE_REPLICA)
                        .configs(configuration(kafka.path("topicConfiguration"))));
            }
        }
        return topics;
    }

    /** The topics that a consumer group reads. */
    static List<String> readBy(String group) {
        JsonNode contract = contract();
        var topics = new ArrayList<String>();
        for (JsonNode operation : contract.path("operations")) {
            boolean receives = operation.path("action").asText().equals("receive");
            if (receives && groups(operation).contains(group)) {
                String channel = operation.path("channel").path("$ref").asText().replaceFirst("^#", "");
                topics.add(contract.at(channel).path("address").asText());
            }
        }
        return topics;
    }

    /**
     * Creates the declared topics that the broker lacks; waits a minute for one that is starting.
     *
     * @throws StartFailed if it does not answer, or refuses
     */
    public static void createMissing(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = declared().stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new StartFailed("Kafka's topics could not be created: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Kafka's start was interrupted", e);
        }
    }

    private static List<String> groups(JsonNode operation) {
        JsonNode groups =
                operation.path("bindings").path("kafka").path("groupId").path("enum");
        return groups.valueStream().map(JsonNode::asText).toList();
    }

    private static Map<String, String> configuration(JsonNode declared) {
        var configuration = new HashMap<String, String>();
        declared.properties().forEach(entry -> configuration.put(entry.getKey(), text(entry.getValue())));
        configuration.remove("min.insync.replicas");
        return configuration;
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asText).collect(Collectors.joining(","))
                : value.asText();
    }

    private static JsonNode contract() {
        try (InputStream yaml = Topics.class.getResourceAsStream("/asyncapi.yaml")) {
            if (yaml == null) {
                throw new IllegalStateException("asyncapi.yaml is not on the classpath");
            }
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
