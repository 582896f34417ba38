package dev.interdict.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics as a SIEM engineer sees them: with a plain Kafka client. */
final class Topics {

    private static final int FRAME = 5;

    private final String bootstrapServers;

    Topics(House house) {
        this.bootstrapServers = house.platform().kafka().bootstrapServers();
    }

    /** All records of the topic that are there now. */
    List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** The record's value, behind the five bytes that name its schema. */
    static <T extends SpecificRecord> T decode(ConsumerRecord<byte[], byte[]> record, Class<T> type) {
        var value = record.value();
        var decoder = DecoderFactory.get().binaryDecoder(value, FRAME, value.length - FRAME, null);
        var data = SpecificData.getForClass(type);
        try {
            return new SpecificDatumReader<T>(data.getSchema(type), data.getSchema(type), data).read(null, decoder);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** Sends records as they are, headers included, to the topic. */
    void send(String topic, List<ConsumerRecord<byte[], byte[]>> records) {
        try (var producer = producer()) {
            for (var record : records) {
                producer.send(new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers()))
                        .get();
            }
        } catch (ExecutionException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Sends records, as many at once as the broker takes. */
    void sendAll(List<ProducerRecord<byte[], byte[]>> records) {
        try (var producer = producer()) {
            for (var sent : records.stream().map(producer::send).toList()) {
                sent.get();
            }
        } catch (ExecutionException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Sends one record to the partition where the topic's records of the key go. */
    void send(ProducerRecord<byte[], byte[]> record) {
        try (var producer = producer()) {
            producer.send(record).get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
