package dev.interdict.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fluenda.parcefone.parser.CEFParser;
import dev.interdict.notifications.Json;
import dev.interdict.notifications.delivery.http.GivenEndpoints;
import dev.interdict.notifications.delivery.text.GivenWords;
import dev.interdict.notifications.domain.alerts.Acknowledgement;
import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.alerts.AlertDecision.Raised;
import dev.interdict.notifications.domain.alerts.AlertRules;
import dev.interdict.notifications.domain.alerts.Band;
import dev.interdict.notifications.domain.alerts.Component;
import dev.interdict.notifications.domain.alerts.Finding;
import dev.interdict.notifications.domain.alerts.Given;
import dev.interdict.notifications.domain.alerts.Kind;
import io.vertx.mutiny.core.Vertx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.integration.syslog.inbound.RFC6587SyslogDeserializer;

/** What each kind of channel is told of a vendor whose name attacks it, as a reader that others wrote reads it. */
class SpeakersTest {

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
    private static final String HOSTILE =
            "=cmd|' /C calc'!A0\r\nX: y <script>alert(1)</script> <!channel> \u202Etxt.exe\u202C a=b\\|c\t^";
    private static final String VISIBLE =
            "=cmd|' /C calc'!A0 X: y <script>alert(1)</script> <!channel> \uFFFDtxt.exe\uFFFD a=b\\|c ^";

    private static final Finding ATTACK = new Finding(
            UUID.fromString("2f8f7e0a-57d3-5b1e-8e0e-6f1f4a1f0b03"),
            Band.ALERT,
            0.97,
            HOSTILE,
            List.of("1.0.0"),
            new Component("engine", "1.0", null),
            "/components/0/name",
            HOSTILE,
            List.of("mail-gateway"),
            null,
            Instant.parse("2024-06-01T12:00:00Z"));

    private static final Alert ALERT = ((Raised) AlertRules.decide(
                    Given.ofResale(Kind.APPROACHING, "T-7d", "2024-09-22T04:00:00Z", ATTACK),
                    null,
                    Given.SEVERITIES,
                    AT))
            .alert();

    private static final Notice TOLD = Notice.Alerts.of(ALERT);
    private static final Notice KNOWN = new Notice.Acknowledged(
            UUID.fromString("00000000-0000-5000-8000-000000000002"),
            ALERT,
            new Acknowledgement("platform-team", Instant.parse("2024-09-22T05:00:00Z"), null));

    private final JsonPosts nobody = new JsonPosts(GivenEndpoints.on(Vertx.vertx()), Json.mapper());

    @Test
    void slack_gets_blocks_in_which_nothing_is_a_command() {
        var message = tree(new SlackMessages(nobody, GivenWords.words()).message(TOLD, AT));
        assertThat(message.at("/blocks/0/type").asText()).isEqualTo("header");
        assertThat(message.at("/blocks/0/text/text").asText())
                .isEqualTo("[high] mail-gateway: approaching, resale-integration-licensing"
                        + " (Final Determination: Kaspersky Lab, Inc.)");
        assertThat(message.at("/blocks/1/text/type").asText()).isEqualTo("mrkdwn");
        assertThat(message.at("/blocks/1/text/text").asText())
                .contains("&lt;script&gt;", "&lt;!channel&gt;", "89 FR 52434", "|Take note of it>")
                .doesNotContain("<!channel>", "\u202E", "\r");
        assertThat(message.path("text").asText())
                .isEqualTo(message.at("/blocks/1/text/text").asText());
    }

    @Test
    void teams_gets_a_card_whose_text_is_no_markdown() {
        var message = tree(new TeamsCards(nobody, GivenWords.words(), GivenWords.links()).message(TOLD, AT));
        assertThat(message.path("type").asText()).isEqualTo("message");
        assertThat(message.at("/attachments/0/contentType").asText())
                .isEqualTo("application/vnd.microsoft.card.adaptive");
        var card = message.at("/attachments/0/content");
        assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
        assertThat(card.path("body"))
                .hasSize(2)
                .allMatch(block -> block.path("type").asText().equals("RichTextBlock"));
        assertThat(card.at("/body/1/inlines/0/text").asText())
                .contains("<!channel>")
                .doesNotContain("\u202E");
        assertThat(card.at("/actions/1/url").asText())
                .isEqualTo("http://localhost:8084/v1/alerts/7d9c1f2a-1111-5222-8333-444455556666");
    }

    @Test
    void pagerduty_gets_an_incident_for_each_finding() {
        var events = new PagerDutyEvents(nobody, GivenWords.links());
        var trigger = tree(events.events(TOLD, "R").getFirst());
        assertThat(trigger.path("event_action").asText()).isEqualTo("trigger");
        assertThat(trigger.path("dedup_key").asText()).isEqualTo("interdict/2f8f7e0a-57d3-5b1e-8e0e-6f1f4a1f0b03");
        assertThat(trigger.at("/payload/severity").asText()).isEqualTo("error");
        assertThat(trigger.at("/payload/source").asText()).isEqualTo("mail-gateway");
        assertThat(trigger.at("/payload/custom_details/party").asText()).isEqualTo(VISIBLE);
        assertThat(tree(events.events(KNOWN, "R").getFirst()))
                .isEqualTo(tree(Map.of(
                        "routing_key", "R",
                        "event_action", "acknowledge",
                        "dedup_key", "interdict/2f8f7e0a-57d3-5b1e-8e0e-6f1f4a1f0b03")));
        var resolved = ((Raised) AlertRules.decide(
                        Given.step(Kind.RESOLVED, "2024-09-23T04:00:00Z", List.of(), ATTACK),
                        null,
                        Given.SEVERITIES,
                        AT))
                .alert();
        assertThat(events.events(Notice.Alerts.of(resolved), "R"))
                .extracting(event -> event.get("event_action"))
                .containsExactly("resolve");
    }

    /** Spring Integration reads the frames and RFC 5424, ParCEFone the CEF. */
    @Test
    void a_siem_reads_every_field_of_the_cef() throws Exception {
        var messages = read(new SyslogFrames(GivenWords.links(), Json.mapper(), "1.0.0").of(TOLD, "cef", AT));
        assertThat(messages).hasSize(1);
        assertThat(messages.getFirst().get("syslog_FACILITY")).isEqualTo(16);
        assertThat(messages.getFirst().get("syslog_SEVERITY")).isEqualTo(3);
        assertThat(messages.getFirst().get("syslog_TIMESTAMP")).isEqualTo("2024-09-22T04:00:00Z");
        assertThat(messages.getFirst().get("syslog_APP_NAME")).isEqualTo("interdict");
        assertThat(messages.getFirst().get("syslog_MSGID")).isEqualTo("approaching");
        var cef = new CEFParser().parse(String.valueOf(messages.getFirst().get("syslog_MESSAGE")), false);
        assertThat(cef.getHeader())
                .containsEntry("deviceVendor", "Interdict")
                .containsEntry("deviceEventClassId", "approaching")
                .containsEntry("name", "Component of a restricted party: approaching")
                .containsEntry("severity", "8");
        assertThat(cef.getExtension(true))
                .containsEntry("cs5", VISIBLE.replace("\\", "\\\\").replace("=", "\\="))
                .containsEntry("cs5Label", "party")
                .containsEntry("externalId", "2f8f7e0a-57d3-5b1e-8e0e-6f1f4a1f0b03");
    }

    @Test
    void a_siem_reads_no_claim_where_a_person_has_to_look() throws Exception {
        var alert = ((Raised) AlertRules.decide(
                        Given.ofResale(Kind.APPROACHING, "T-7d", "2024-09-22T04:00:00Z", Given.UNSURE),
                        null,
                        Given.SEVERITIES,
                        AT))
                .alert();
        var messages = read(
                new SyslogFrames(GivenWords.links(), Json.mapper(), "1.0.0").of(Notice.Alerts.of(alert), "cef", AT));
        assertThat(String.valueOf(messages.getFirst().get("syslog_MESSAGE")))
                .contains("|approaching|Component that may be of a restricted party: approaching|");
    }

    @Test
    void leef_keeps_its_fields_apart_with_tabs() throws Exception {
        var messages = read(new SyslogFrames(GivenWords.links(), Json.mapper(), "1.0.0").of(TOLD, "leef", AT));
        var leef = String.valueOf(messages.getFirst().get("syslog_MESSAGE")).split("\t");
        assertThat(leef[0]).isEqualTo("LEEF:2.0|Interdict|Interdict|1.0.0|approaching|x09|sev=8");
        assertThat(leef)
                .contains("cs5=" + VISIBLE, "cs1=mail-gateway", "cs6=89 FR 52434")
                .hasSize(17);
    }

    @Test
    void ecs_is_one_json_object_on_one_line() throws Exception {
        var messages = read(new SyslogFrames(GivenWords.links(), Json.mapper(), "1.0.0").of(TOLD, "ecs", AT));
        var text = String.valueOf(messages.getFirst().get("syslog_MESSAGE"));
        assertThat(text).doesNotContain("\r", "\n", "\u202E");
        assertThat(Json.mapper().readTree(text).at("/labels/party").asText()).isEqualTo(HOSTILE);
    }

    private static List<Map<String, ?>> read(byte[] frames) throws IOException {
        var in = new ByteArrayInputStream(frames);
        var messages = new ArrayList<Map<String, ?>>();
        var reader = new RFC6587SyslogDeserializer();
        while (in.available() > 0) {
            messages.add(reader.deserialize(in));
        }
        return messages;
    }

    private static JsonNode tree(Object value) {
        return Json.mapper().valueToTree(value);
    }
}
