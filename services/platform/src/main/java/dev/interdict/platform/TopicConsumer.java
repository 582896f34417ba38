package dev.interdict.platform;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a service does with the events of a topic. */
public interface TopicConsumer<T extends SpecificRecord> {

    /** The topic; its parked events come back here, too. */
    String topic();

    /** What its records are. */
    Class<T> type();

    /**
     * Takes events, all of them or, where it fails, none. They are of different keys, those of one key belong together. A
     * failure that does not pass by itself makes them come again one by one.
     */
    Uni<Void> take(List<IncomingEvent<T>> events);

    /** How events are taken that were read ahead. */
    interface Turn<T> {

        /** As {@link TopicConsumer#take}, with some of them or all. */
        Uni<Void> take(List<IncomingEvent<T>> events);
    }

    /**
     * Reads events before their turn comes, while those before them are being taken: what can be found out about them without
     * knowing what becomes of those.
     */
    default Uni<Turn<T>> ahead(List<IncomingEvent<T>> events) {
        return Uni.createFrom().item(this::take);
    }

    /** Equal for events of one key that may be taken in one transaction when they follow one another; else each is alone. */
    default Object together(IncomingEvent<T> event) {
        return event.id();
    }

    /** Says to whom it concerns that a record cannot be read; it goes to the dead letters. */
    default Uni<Void> unreadable(ConsumerRecord<byte[], byte[]> record, Poison poison) {
        return Uni.createFrom().voidItem();
    }
}
