package dev.interdict.deploy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How many records a service has yet to read. */
final class Lag implements AutoCloseable {

    private final Admin admin;
    private final Map<Stage, List<TopicPartition>> partitions = new ConcurrentHashMap<>();

    Lag(Broker kafka) {
        admin = Admin.create(Map.of(
                "bootstrap.servers", kafka.bootstrapServers(),
                "default.api.timeout.ms", 3000,
                "request.timeout.ms", 2000));
    }

    /** The records of each partition that the service's group has not committed; empty if Kafka does not answer. */
    Optional<Map<TopicPartition, Long>> of(Stage stage) {
        try {
            List<TopicPartition> read = partitions(stage);
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(stage.service())
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(
                            read.stream().collect(Collectors.toMap(Function.identity(), p -> OffsetSpec.latest())))
                    .all()
                    .get();
            Map<TopicPartition, Long> unread = new TreeMap<>(Comparator.comparing(TopicPartition::toString));
            ends.forEach((partition, end) -> unread.put(partition, end.offset() - offset(committed.get(partition))));
            unread.values().removeIf(records -> records == 0);
            return Optional.of(unread);
        } catch (ExecutionException unanswered) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private List<TopicPartition> partitions(Stage stage) throws ExecutionException, InterruptedException {
        List<TopicPartition> known = partitions.get(stage);
        if (known != null) {
            return known;
        }
        List<TopicPartition> described =
                admin.describeTopics(Topics.readBy(stage.service())).allTopicNames().get().values().stream()
                        .flatMap(topic ->
                                topic.partitions().stream().map(p -> new TopicPartition(topic.name(), p.partition())))
                        .toList();
        partitions.put(stage, described);
        return described;
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
