package dev.interdict.notifications.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interdict.notifications.domain.alerts.Alert;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;

/** Bodies as Standard Webhooks wants them: type, timestamp, data, and no more than 20 kB where it can be helped. */
@ApplicationScoped
public class Messages {

    private static final int MOST_BYTES = 20_000;
    private static final int[] FINDINGS = {Integer.MAX_VALUE, 10, 3, 1, 0};

    private final ObjectMapper json;

    Messages(ObjectMapper json) {
        this.json = json;
    }

    /** The alert, with as many of its findings as fit; {@code findingsTotal} still tells how many there are. */
    public Message of(Alert alert) {
        var body = IntStream.of(FINDINGS)
                .mapToObj(most -> body("alert." + alert.kind(), alert.raisedAt(), alert.withAtMost(most)))
                .filter(bytes -> bytes.length <= MOST_BYTES)
                .findFirst()
                .orElseGet(() -> body("alert." + alert.kind(), alert.raisedAt(), alert.withAtMost(0)));
        return new Message(alert.id().toString(), body);
    }

    /** A message that only shows that messages arrive; {@code at} is wall time. */
    public Message test(UUID id, String channel, Instant at) {
        var data = new Test(channel, "This is a test: messages from Interdict arrive here.");
        return new Message(id.toString(), body("test", at, data));
    }

    private byte[] body(String type, Instant timestamp, Object data) {
        try {
            return json.writeValueAsBytes(new Body(type, timestamp, data));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private record Test(String channel, String summary) {}

    private record Body(String type, Instant timestamp, Object data) {}
}
