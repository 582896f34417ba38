package dev.interdict.deploy;

/** Kafka: one KRaft node with the topics that the contract declares. */
public interface Broker extends BackingService {

    default String bootstrapServers() {
        return "127.0.0.1:" + port();
    }
}
