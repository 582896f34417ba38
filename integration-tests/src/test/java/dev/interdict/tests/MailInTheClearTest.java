package dev.interdict.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A mail server that offers no TLS gets no mail, unless somebody set that it may. */
class MailInTheClearTest {

    @Test
    void whoOffersNoTlsGetsNoMail() {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (var house = House.pending(Map.of(
                "QUARKUS_MAILER_HOST", "127.0.0.1",
                "QUARKUS_MAILER_PORT", String.valueOf(mail.getSmtp().getPort()),
                "QUARKUS_MAILER_FROM", "interdict@example.com"))) {
            Http.putJson(
                            house.at("notifications", "/v1/channels/team"),
                            Map.of("type", "mail", "settings", Map.of("to", List.of("team@example.com"))))
                    .expect(201);
            house.uploadScreened("mail-gateway", "1.0", Samples.sbom("mail-gateway"));
            House.await(
                    "a try",
                    () -> house.items("notifications", "/v1/deliveries").stream()
                            .anyMatch(delivery -> !delivery.path("attempts").isEmpty()));
            house.quiet();

            assertThat(mail.getReceivedMessages()).isEmpty();
            var delivery = house.items("notifications", "/v1/deliveries").getFirst();
            assertThat(delivery.path("state").asText()).isEqualTo("failed");
            assertThat(delivery.at("/attempts/0/answer").asText())
                    .isEqualTo(
                            "The mail server offers no TLS. If it is meant, set quarkus.mailer.start-tls to OPTIONAL.");
        } finally {
            mail.stop();
        }
    }
}
