package dev.interdict.platform;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A consumer that may park events, and takes them up again. */
public interface TopicConsumer {

    /** The topic whose parked events come back here. */
    String topic();

    /** Takes a record, from Kafka or from the parked ones. */
    Uni<Void> on(ConsumerRecord<byte[], byte[]> record);
}
