package dev.interdict.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** CloudEvents 1.0 in Kafka's binary mode (Kafka Protocol Binding, 3.2): attributes are headers, the value is the data. */
final class CloudEvents {

    private CloudEvents() {}

    static Headers headers(OutboxRow row, String source) {
        var headers = new RecordHeaders();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", row.id().toString());
        put(headers, "ce_type", row.type());
        put(headers, "ce_source", source);
        put(headers, "ce_time", row.at().toString());
        put(headers, "ce_correlationid", row.caseId());
        if (row.causedBy() != null) {
            put(headers, "ce_causationid", row.causedBy().toString());
        }
        put(headers, "content-type", row.schema() == null ? "application/json" : "application/avro");
        return headers;
    }

    static UUID id(ConsumerRecord<?, ?> record) {
        try {
            return UUID.fromString(value(record, "ce_id"));
        } catch (IllegalArgumentException malformed) {
            throw new Poison("The header ce_id is not a UUID", malformed);
        }
    }

    static Instant time(ConsumerRecord<?, ?> record) {
        try {
            return Instant.parse(value(record, "ce_time"));
        } catch (DateTimeException malformed) {
            throw new Poison("The header ce_time is not an instant", malformed);
        }
    }

    static String caseId(ConsumerRecord<?, ?> record) {
        return value(record, "ce_correlationid");
    }

    static Optional<String> findCaseId(ConsumerRecord<?, ?> record) {
        return find(record, "ce_correlationid");
    }

    private static String value(ConsumerRecord<?, ?> record, String name) {
        return find(record, name).orElseThrow(() -> new Poison("The header " + name + " is missing"));
    }

    private static Optional<String> find(ConsumerRecord<?, ?> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, UTF_8));
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
