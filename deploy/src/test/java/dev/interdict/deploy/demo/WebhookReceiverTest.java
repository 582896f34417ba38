package dev.interdict.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class WebhookReceiverTest {

    private static final String BODY = "{\"type\": \"alert.detected\", \"data\": {\"id\": \"a1\"}}";

    @Test
    void takesWhatIsSignedWithItsSecret() throws Exception {
        try (var receiver = WebhookReceiver.open()) {
            assertThat(send(receiver, receiver.secret())).isEqualTo(204);
            assertThat(receiver.messages()).containsExactly(new WebhookReceiver.Message("m1", "a1", null));
        }
    }

    @Test
    void refusesWhatIsSignedWithAnother() throws Exception {
        try (var receiver = WebhookReceiver.open();
                var other = WebhookReceiver.open()) {
            assertThat(send(receiver, other.secret())).isEqualTo(401);
            assertThat(receiver.messages()).singleElement().matches(message -> !message.isVerified());
        }
    }

    private static int send(WebhookReceiver receiver, String secret) throws Exception {
        long now = Clock.systemUTC().instant().getEpochSecond();
        var request = HttpRequest.newBuilder(URI.create(receiver.url()))
                .header("webhook-id", "m1")
                .header("webhook-timestamp", String.valueOf(now))
                .header("webhook-signature", new Webhook(secret).sign("m1", now, BODY))
                .POST(BodyPublishers.ofString(BODY))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
