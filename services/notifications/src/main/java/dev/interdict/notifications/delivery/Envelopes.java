package dev.interdict.notifications.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interdict.notifications.domain.alerts.Alert;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Bodies as Standard Webhooks wants them: type, timestamp, data, and no more than 20 kB where it can be helped. */
@ApplicationScoped
class Envelopes {

    private static final int MOST_BYTES = 20_000;
    private static final int[] FINDINGS = {Integer.MAX_VALUE, 10, 3, 1, 0};

    private final ObjectMapper json;

    Envelopes(ObjectMapper json) {
        this.json = json;
    }

    /** The notice, with as many findings as fit; totals still tell how many there are. {@code at} is wall time. */
    byte[] of(Notice notice, Instant at) {
        return switch (notice) {
            case Notice.Test test -> bytes(new Body("test", at, new Tested(test.channel(), test.summary())));
            case Notice.InTrouble in ->
                bytes(new Body(
                        in.trouble().over() ? "trouble.over" : "trouble.noticed",
                        at,
                        new InTrouble(
                                in.trouble().kind(),
                                in.trouble().source(),
                                in.trouble().headline(),
                                in.trouble().what(),
                                in.trouble().remedy(),
                                in.since(),
                                in.times())));
            case Notice.Acknowledged known ->
                bytes(new Body("alert.acknowledged", at, new Known(known.alert().withAtMost(0), known.by())));
            case Notice.Alerts told -> fitting(told);
        };
    }

    private byte[] fitting(Notice.Alerts told) {
        return IntStream.of(FINDINGS)
                .mapToObj(most -> bytes(body(told, most)))
                .filter(bytes -> bytes.length <= MOST_BYTES)
                .findFirst()
                .orElseGet(() -> bytes(body(told, 0)));
    }

    private static Body body(Notice.Alerts told, int most) {
        var first = told.alerts().getFirst();
        if (told.total() == 1) {
            return new Body("alert." + first.kind(), first.raisedAt(), first.withAtMost(most));
        }
        var some = told.alerts().stream().map(alert -> alert.withAtMost(most)).toList();
        return new Body("alerts", first.raisedAt(), new Many(told.total(), some));
    }

    private byte[] bytes(Body body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private record Tested(String channel, String summary) {}

    private record InTrouble(
            String kind, String source, String headline, String what, String remedy, Instant since, long times) {}

    private record Known(Alert alert, Object acknowledged) {}

    private record Many(int alertsTotal, List<Alert> alerts) {}

    private record Body(String type, Instant timestamp, Object data) {}
}
