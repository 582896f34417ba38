package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each kind of channel, from the upload of an SBOM to what stands at the other side. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChannelsTest {

    private static final String KEY = "abcdefghijklmnopqrstuvwxyz012345";

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    private final Endpoint endpoint = new Endpoint(Endpoint.WELL);
    private final House house;

    ChannelsTest() {
        mail.start();
        house = House.pending(Map.of(
                "QUARKUS_MAILER_HOST", "127.0.0.1",
                "QUARKUS_MAILER_PORT", String.valueOf(mail.getSmtps().getPort()),
                "QUARKUS_MAILER_TLS", "true",
                "QUARKUS_MAILER_TRUST_ALL", "true",
                "QUARKUS_MAILER_FROM", "interdict@example.com"));
    }

    @BeforeAll
    void upload() throws Exception {
        put("team-mail", "mail", Map.of("to", List.of("team@example.com"), "calendar", true));
        put("team-slack", "slack", Map.of("url", endpoint.url()));
        put("team-teams", "teams", Map.of("url", endpoint.url()));
        put("team-pager", "pagerduty", Map.of("url", endpoint.url(), "routingKey", KEY));
        house.uploadScreened("mail-gateway", "1.0", Samples.sbom("mail-gateway"));
        house.quiet();
    }

    @AfterAll
    void stop() {
        house.close();
        endpoint.close();
        mail.stop();
    }

    @Test
    void aMailHasTextAndHtmlAndBelongsToItsFindings() throws Exception {
        var message = mailOf("detected");
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("team@example.com");
        assertThat(message.getSubject()).contains("mail-gateway: detected");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("List-Unsubscribe"))
                .containsExactly("<mailto:interdict@example.com?subject=unsubscribe>");
        var finding = house.findings("mail-gateway").getFirst().path("id").asText();
        assertThat(message.getHeader("References")[0]).contains("<" + finding + "@example.com>");
        var alert = house.alerts("mail-gateway").getFirst().path("id").asText();
        assertThat(message.getMessageID()).isEqualTo("<" + alert + "@example.com>");
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("Kaspersky")
                .contains("/acknowledge/");
    }

    /** ical4j reads what it did not write: what GreenMail took, decoded. */
    @Test
    void aMailAboutWhatIsAheadBringsItsDayAsACalendarEntry() throws Exception {
        house.moveClockTo(Instant.parse("2024-07-13T12:00:00Z"));
        var parts = (MimeMultipart) mailOf("approaching, new-agreements").getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/calendar");
        var calendar = new CalendarBuilder().build(parts.getBodyPart(1).getInputStream());
        var event = (VEvent) calendar.getComponents().getFirst();
        assertThat(event.getProperty("DTSTART").orElseThrow().getValue()).isEqualTo("20240720T040000Z");
        assertThat(event.getProperty("SUMMARY").orElseThrow().getValue()).startsWith("mail-gateway: new-agreements, ");
        assertThat(event.getProperty("DESCRIPTION").orElseThrow().getValue())
                .contains("2024-07-20T00:00 America/New_York");
        assertThat(event.getProperty("UID").orElseThrow().getValue()).endsWith("@interdict");
    }

    @Test
    void chatsAndThePagerAreToldInTheirOwnWords() {
        assertThat(endpoint.taken())
                .extracting(Endpoint.Message::body)
                .anySatisfy(slack ->
                        assertThat(slack.at("/blocks/0/text/text").asText()).contains("mail-gateway"))
                .anySatisfy(teams -> assertThat(
                                teams.at("/attachments/0/content/type").asText())
                        .isEqualTo("AdaptiveCard"))
                .anySatisfy(pager -> {
                    assertThat(pager.path("routing_key").asText()).isEqualTo(KEY);
                    assertThat(pager.path("dedup_key").asText()).startsWith("interdict/");
                });
    }

    @Test
    void theLinkInAMailAsksFirstAndAcknowledgesThen() throws Exception {
        var link = Pattern.compile("/acknowledge/[A-Za-z0-9_-]+").matcher(text(mailOf("detected")));
        assertThat(link.find()).isTrue();
        var page = house.at("notifications", link.group());
        var asked = Http.get(page).expect(200);
        assertThat(asked.contentType()).startsWith("text/html");
        assertThat(asked.text()).contains("Take note of this alert?", "<form method=\"post\">");
        assertThat(house.alerts("mail-gateway").getFirst().path("acknowledged").isNull())
                .isTrue();

        assertThat(Http.post(page, "application/x-www-form-urlencoded", "by=%3Cb%3Eops".getBytes(UTF_8))
                        .expect(200)
                        .text())
                .contains("&lt;b&gt;ops has taken note");
        var acknowledged = house.alerts("mail-gateway").getFirst().path("acknowledged");
        assertThat(acknowledged.path("by").asText()).isEqualTo("<b>ops");
        House.await(
                "the pager hears of it",
                () -> endpoint.taken().stream()
                        .anyMatch(message ->
                                message.body().path("event_action").asText().equals("acknowledge")));
        assertThat(Http.get(house.at("notifications", "/acknowledge/" + "A".repeat(75)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void secretsAreNeitherShownNorReadableInTheirRows() throws Exception {
        assertThat(house.items("notifications", "/v1/channels").toString())
                .doesNotContain(KEY)
                .contains("team@example.com");
        assertThat(Http.get(house.at("notifications", "/v1/channels/team-slack"))
                        .expect(200)
                        .text())
                .doesNotContain("/hook");
        assertThat(Sql.texts(
                        house,
                        "notifications",
                        "select settings from channel where name in ('team-slack', 'team-teams', 'team-pager')"))
                .hasSize(3)
                .noneMatch(settings -> settings.contains(KEY));
    }

    @Test
    void aTestSaysInASentenceWhatTheOtherSideAnswered() throws Exception {
        assertThat(says("team-mail")).isEqualTo("The mail server took it.");
        assertThat(says("team-slack")).isEqualTo("The endpoint took the message.");
        try (var refusing = new Endpoint(Endpoint.refusing(302, Map.of("Location", "http://169.254.169.254/")))) {
            put("moved", "webhook", Map.of("url", refusing.url()));
            disable("moved", Map.of("url", refusing.url()));
            assertThat(says("moved")).isEqualTo("The endpoint redirects with 302, and redirects are not followed.");
        }
    }

    @Test
    void aSyslogServerGetsFramesOverTcp() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = Map.of("host", "127.0.0.1", "port", server.getLocalPort(), "tls", false);
            var frame = CompletableFuture.supplyAsync(() -> read(server));
            put("siem", "syslog", settings);
            disable("siem", settings);
            assertThat(says("siem")).isEqualTo("The server took it off the wire.");
            assertThat(frame.join())
                    .matches("(?s)\\d+ <134>1 \\S+ - interdict - test - CEF:0\\|Interdict\\|Interdict\\|.*");
        }
    }

    private static String read(ServerSocket server) {
        try (var socket = server.accept()) {
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException broken) {
            return "broken";
        }
    }

    private Stream<String> subjects() {
        return Stream.of(mail.getReceivedMessages()).map(ChannelsTest::subject);
    }

    private MimeMessage mailOf(String kind) {
        House.await("a mail about " + kind, () -> subjects().anyMatch(subject -> subject.contains(kind)));
        return List.of(mail.getReceivedMessages()).stream()
                .filter(message -> subject(message).contains(kind))
                .findFirst()
                .orElseThrow();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String text(MimeMessage message) throws Exception {
        return (String) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
    }

    private String says(String channel) {
        return Http.post(
                        house.at("notifications", "/v1/channels/%s/test".formatted(channel)),
                        "application/json",
                        new byte[0])
                .expect(200)
                .json()
                .path("says")
                .asText();
    }

    private void put(String name, String type, Map<String, ?> settings) {
        Http.putJson(house.at("notifications", "/v1/channels/" + name), Map.of("type", type, "settings", settings))
                .expect(201);
    }

    private void disable(String name, Map<String, ?> settings) {
        Http.putJson(
                        house.at("notifications", "/v1/channels/" + name),
                        Map.of(
                                "type",
                                name.equals("siem") ? "syslog" : "webhook",
                                "enabled",
                                false,
                                "settings",
                                settings))
                .expect(200);
    }
}
