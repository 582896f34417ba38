package dev.interdict.tests.containers;

import dev.interdict.deploy.Broker;
import dev.interdict.deploy.Topics;
import java.util.Map;
import org.testcontainers.containers.wait.strategy.Wait;

/** Kafka in a container. It listens on the same port inside and outside, so its address is right on both sides. */
final class ContainerKafka extends Contained implements Broker {

    private static final Map<String, String> ONE_NODE = Map.ofEntries(
            Map.entry("KAFKA_NODE_ID", "1"),
            Map.entry("KAFKA_PROCESS_ROLES", "broker,controller"),
            Map.entry("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("KAFKA_INTER_BROKER_LISTENER_NAME", "BROKER"),
            Map.entry("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER"),
            Map.entry("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093"),
            Map.entry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"),
            Map.entry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1"),
            Map.entry("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4"),
            Map.entry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1"),
            Map.entry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1"),
            Map.entry("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0"),
            Map.entry("KAFKA_LOG_DIRS", "/tmp/kraft-combined-logs"),
            Map.entry("KAFKA_HEAP_OPTS", "-Xms256m -Xmx512m"));

    ContainerKafka(int port) {
        super(Image.KAFKA, port, port, Wait.forListeningPort());
        container()
                .withEnv(ONE_NODE)
                .withEnv("KAFKA_LISTENERS", "BROKER://:%d,CONTROLLER://localhost:9093".formatted(port))
                .withEnv("KAFKA_ADVERTISED_LISTENERS", "BROKER://" + bootstrapServers());
    }

    @Override
    public synchronized void start() {
        super.start();
        Topics.createMissing(bootstrapServers());
    }
}
