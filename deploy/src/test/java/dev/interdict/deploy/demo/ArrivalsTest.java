package dev.interdict.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.deploy.demo.Alert.Component;
import dev.interdict.deploy.demo.Alert.Delivery;
import dev.interdict.deploy.demo.Alert.Finding;
import dev.interdict.deploy.demo.Alert.Project;
import dev.interdict.deploy.demo.SiemTopic.Event;
import dev.interdict.deploy.demo.WebhookReceiver.Message;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final Message VERIFIED = new Message("m", "alert", null);
    private static final Message FORGED = new Message("m", "alert", "No matching signature found");
    private static final Event UPDATE = new Event("alert", "finding", "Update");

    @Test
    void tellsWhatTheReceiversSaw() {
        var arrivals = new Arrivals("demo", List.of(VERIFIED), List.of(UPDATE));
        assertThat(arrivals.of(alert("delivered")))
                .isEqualTo("webhook: signature verified at attempt 2; SIEM: 1 Update");
        assertThat(arrivals.isComplete(alert("delivered"))).isTrue();
    }

    @Test
    void tellsWhatIsMissing() {
        var arrivals = new Arrivals("demo", List.of(), List.of());
        assertThat(arrivals.of(alert("waiting")))
                .isEqualTo("webhook: NOT DELIVERED (waiting after 2 attempts); SIEM: RECORDS MISSING (0 of 1)");
        assertThat(arrivals.isComplete(alert("waiting"))).isFalse();
    }

    @Test
    void doesNotTakeAForgedMessageForADelivery() {
        var arrivals = new Arrivals("demo", List.of(FORGED), List.of(UPDATE));
        assertThat(arrivals.of(alert("delivered")))
                .isEqualTo("webhook: SIGNATURE NOT VERIFIED (No matching signature found); SIEM: 1 Update");
        assertThat(arrivals.isComplete(alert("delivered"))).isFalse();
    }

    @Test
    void tellsWhatBelongsToNoAlert() {
        var arrivals = new Arrivals("demo", List.of(VERIFIED), List.of(UPDATE));
        assertThat(arrivals.strays(List.of(alert("delivered")))).isEmpty();
        assertThat(arrivals.strays(List.of())).hasSize(2);
    }

    private static Alert alert(String state) {
        var component = new Component("engine", "1");
        var finding =
                new Finding("finding", "ALERT", 0.97, "party", component, "/components/0/cpe", "cpe", List.of(), null);
        return new Alert(
                "alert",
                "approaching",
                "T-7d",
                Instant.parse("2024-09-22T04:00:00Z"),
                "high",
                new Project("project", "gateway"),
                "programme",
                "Programme",
                "phase",
                "2024-09-29T00:00 America/New_York",
                null,
                List.of(),
                List.of("resell"),
                List.of("89 FR 52434"),
                1,
                List.of(finding),
                List.of(new Delivery("demo", state, 2)));
    }
}
