package dev.interdict.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** The headers of an event, there and back. */
class CloudEventsTest {

    private static final UUID ID = UUID.fromString("018fd3f4-7a00-7c3b-8f1e-0a4be3d1c201");
    private static final UUID CAUSE = UUID.fromString("018fd3f4-79f0-7d11-9c55-6f2b8f6a7e10");

    @Test
    void saysWhatHappenedWhereWhenAndWhy() {
        assertThat(Arrays.stream(CloudEvents.headers(row(), "/interdict/ingestion")
                                .toArray())
                        .map(header -> header.key() + ": " + new String(header.value(), UTF_8)))
                .containsExactly(
                        "ce_specversion: 1.0",
                        "ce_id: 018fd3f4-7a00-7c3b-8f1e-0a4be3d1c201",
                        "ce_type: dev.interdict.platform.Party",
                        "ce_source: /interdict/ingestion",
                        "ce_time: 2024-06-01T12:00:00Z",
                        "ce_correlationid: upload-1",
                        "ce_causationid: 018fd3f4-79f0-7d11-9c55-6f2b8f6a7e10",
                        "content-type: application/avro");
    }

    @Test
    void readsWhatItSaid() {
        var record = new ConsumerRecord<byte[], byte[]>("t", 0, 0, new byte[0], new byte[0]);
        CloudEvents.headers(row(), "/interdict/ingestion").forEach(record.headers()::add);
        assertThat(CloudEvents.id(record)).isEqualTo(ID);
        assertThat(CloudEvents.time(record)).isEqualTo(Instant.parse("2024-06-01T12:00:00Z"));
        assertThat(CloudEvents.caseId(record)).isEqualTo("upload-1");
    }

    @Test
    void aMissingOrMalformedHeaderIsPoison() {
        var record = new ConsumerRecord<byte[], byte[]>("t", 0, 0, new byte[0], new byte[0]);
        record.headers().add("ce_id", "17".getBytes(UTF_8)).add("ce_time", "noon".getBytes(UTF_8));
        assertThatThrownBy(() -> CloudEvents.id(record)).isInstanceOf(Poison.class);
        assertThatThrownBy(() -> CloudEvents.time(record)).isInstanceOf(Poison.class);
        assertThatThrownBy(() -> CloudEvents.caseId(record))
                .isInstanceOf(Poison.class)
                .hasMessage("The header ce_correlationid is missing");
    }

    private static OutboxRow row() {
        var event = new OutgoingEvent(
                ID,
                "t",
                "k",
                "k",
                ID,
                "dev.interdict.platform.Party",
                Instant.parse("2024-06-01T12:00:00Z"),
                new Cause(CAUSE, "upload-1"),
                new OutgoingEvent.Payload.Avro(new Party("AO", 3, "RU")));
        return OutboxRow.of(event);
    }
}
