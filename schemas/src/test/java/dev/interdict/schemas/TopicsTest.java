package dev.interdict.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interdict.schemas.Service.Incoming;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the services are set up to read and write is what the contract says that they do. */
class TopicsTest {

    private final Contract contract = Contract.load();

    static Stream<Service> services() {
        return Service.all();
    }

    private static Stream<Incoming> read() {
        return Service.all().flatMap(service -> service.incoming().stream());
    }

    @Test
    void servicesReadWhatTheContractSaysAndAsItSays() {
        var contracted = contract.operations()
                .filter(operation -> operation.path("action").asText().equals("receive"))
                .map(this::incoming)
                .toList();
        assertThat(read())
                .as("mp.messaging.incoming.* in services/*/src/main/resources/application.properties")
                .containsExactlyInAnyOrderElementsOf(contracted);
    }

    @Test
    void deadLettersHaveTopicsOfTheirOwn() {
        assertThat(read().map(Incoming::deadLetters))
                .as("dead-letter-queue.topic of each incoming channel")
                .containsExactlyInAnyOrderElementsOf(contract.topics().keySet().stream()
                        .filter(topic -> topic.contains(".dlq."))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("services")
    void itsCodeNamesOnlyTopicsThatAreItsOwn(Service service) {
        assertThat(service.named())
                .as("topics that the code of %s names", service.name())
                .isSubsetOf(topics(service.name(), "send", "receive"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void itsCodeNamesEachTopicThatItWrites(Service service) {
        assertThat(service.named())
                .as("topics that the code of %s names", service.name())
                .containsAll(topics(service.name(), "send"));
    }

    @Test
    void eachTopicHasOneWriter() {
        assertThat(contract.operations()
                        .filter(operation -> operation.path("action").asText().equals("send"))
                        .map(contract::topic))
                .containsExactlyInAnyOrderElementsOf(contract.topics().keySet());
    }

    private Incoming incoming(JsonNode operation) {
        var group = operation.at("/bindings/kafka/groupId/enum/0").asText();
        var topic = contract.topic(operation);
        return new Incoming(service(operation), topic, group, topic + ".dlq." + group);
    }

    private Set<String> topics(String service, String... actions) {
        return contract.operations()
                .filter(operation -> service(operation).equals(service))
                .filter(operation ->
                        Set.of(actions).contains(operation.path("action").asText()))
                .map(contract::topic)
                .filter(topic -> !topic.contains(".dlq."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String service(JsonNode operation) {
        return operation.at("/tags/0/name").asText();
    }
}
