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
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnvelopesTest {

    private static final ObjectMapper JSON = Json.mapper();
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void the_body_has_type_timestamp_and_the_alert() throws Exception {
        var body = JSON.readTree(envelope(alert(1)));
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
        assertThat(findings(envelope(alert(20)))).hasSize(20);
        var many = envelope(alert(50));
        assertThat(many.length).isLessThan(20_000);
        assertThat(findings(many)).hasSize(10);
        assertThat(JSON.readTree(many).at("/data/findingsTotal").asInt()).isEqualTo(50);
    }

    @Test
    void what_is_kept_as_json_reads_back_the_same() throws Exception {
        var alert = alert(2);
        assertThat(JSON.readValue(JSON.writeValueAsString(alert), Alert.class)).isEqualTo(alert);
    }

    @Test
    void alerts_that_are_told_together_are_one_body() throws Exception {
        var id = UUID.fromString("00000000-0000-5000-8000-000000000001");
        var told = new Notice.Alerts(id, Collections.nCopies(20, alert(3)), 30);
        var body = new Envelopes(JSON).of(told, AT);
        assertThat(body.length).isLessThan(60_000);
        assertThat(JSON.readTree(body).path("type").asText()).isEqualTo("alerts");
        assertThat(JSON.readTree(body).at("/data/alertsTotal").asInt()).isEqualTo(30);
        assertThat(JSON.readTree(body).at("/data/alerts")).hasSize(20);
    }

    private static byte[] envelope(Alert alert) {
        return new Envelopes(JSON).of(Notice.Alerts.of(alert), AT);
    }

    private static JsonNode findings(byte[] body) throws Exception {
        return JSON.readTree(body).at("/data/findings");
    }

    private static Alert alert(int findings) {
        var step = Given.ofResale(
                Kind.STILL_PRESENT,
                "+1d",
                "2024-09-30T04:00:00Z",
                Collections.nCopies(findings, Given.ENGINE).toArray(Finding[]::new));
        var raisedAt = Instant.parse("2026-11-22T10:00:00.123Z");
        return ((Raised) AlertRules.decide(step, null, Given.SEVERITIES, raisedAt)).alert();
    }
}
