package dev.interdict.notifications.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import dev.interdict.notifications.domain.channels.Secret;
import java.time.Instant;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SignatureTest {

    @Test
    void it_is_the_published_one() {
        var signature = Signature.of(
                new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330),
                "{\"test\": 2432232314}".getBytes(UTF_8));
        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @RepeatedTest(5)
    void the_reference_library_makes_the_same_one() throws Exception {
        var secret = Secrets.fresh();
        var body = "{\"type\":\"test\",\"data\":\"\u00fc\u4e2d\"}";
        var reference = new Webhook(secret.text()).sign("msg_1", 1_700_000_000, body);
        assertThat(Signature.of(secret, "msg_1", Instant.ofEpochSecond(1_700_000_000), body.getBytes(UTF_8)))
                .isEqualTo(reference);
    }

    @Test
    void a_fresh_secret_is_one() {
        assertThat(Secret.read(Secrets.fresh().text())).isPresent();
        assertThat(Secrets.fresh()).isNotEqualTo(Secrets.fresh());
    }
}
