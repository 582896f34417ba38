package dev.interdict.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interdict.notifications.Json;
import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.alerts.AlertDecision.Raised;
import dev.interdict.notifications.domain.alerts.AlertRules;
import dev.interdict.notifications.domain.alerts.Finding;
import dev.interdict.notifications.domain.alerts.Given;
import dev.interdict.notifications.domain.alerts.Kind;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final ObjectMapper JSON = Json.mapper();

    @Test
    void the_body_has_type_timestamp_and_the_alert() throws Exception {
        var message = new Messages(JSON).of(alert(1));
        assertThat(message.id()).isEqualTo("7d9c1f2a-1111-5222-8333-444455556666");
        var body = JSON.readTree(message.body());
        assertThat(body.fieldNames()).toIterable().containsExactly("type", "timestamp", "data");
        assertThat(body.path("type").asText()).isEqualTo("alert.still-present");
        assertThat(body.path("timestamp").asText()).isEqualTo("2026-11-22T10:00:00.123Z");
        assertThat(body.at("/data/kind").asText()).isEqualTo("still-present");
        assertThat(body.at("/data/severity").asText()).isEqualTo("critical");
        assertThat(body.at("/data/at").asText()).isEqualTo("2024-09-30T04:00:00Z");
        assertThat(body.at("/data/findings/0/component/name").asText()).isEqualTo("MailShield Scan Engine");
        assertThat(body.at("/data/findings/0/question").isNull()).isTrue();
    }

    @Test
    void a_body_over_20_kilobytes_carries_ten_findings() throws Exception {
        assertThat(findings(new Messages(JSON).of(alert(20)))).hasSize(20);
        var many = new Messages(JSON).of(alert(50));
        assertThat(many.body().length).isLessThan(20_000);
        assertThat(findings(many)).hasSize(10);
        assertThat(JSON.readTree(many.body()).at("/data/findingsTotal").asInt()).isEqualTo(50);
    }

    @Test
    void what_is_kept_as_json_reads_back_the_same() throws Exception {
        var alert = alert(2);
        assertThat(JSON.readValue(JSON.writeValueAsString(alert), Alert.class)).isEqualTo(alert);
    }

    private static JsonNode findings(Message message) throws Exception {
        return JSON.readTree(message.body()).at("/data/findings");
    }

    private static Alert alert(int findings) {
        var step = Given.ofResale(
                Kind.STILL_PRESENT,
                "+1d",
                "2024-09-30T04:00:00Z",
                Collections.nCopies(findings, Given.ENGINE).toArray(Finding[]::new));
        var raisedAt = Instant.parse("2026-11-22T10:00:00.123Z");
        return ((Raised) AlertRules.decide(step, null, raisedAt)).alert();
    }
}
