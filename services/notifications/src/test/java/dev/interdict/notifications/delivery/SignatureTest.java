package dev.interdict.notifications.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import dev.interdict.notifications.domain.channels.Secret;
import dev.interdict.notifications.domain.channels.SigningKeys;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final UUID ID = UUID.fromString("7d9c1f2a-1111-5222-8333-444455556666");
    private static final Instant AT = Instant.ofEpochSecond(1_700_000_000);

    @Test
    void it_is_the_published_one() {
        var content = Signature.content(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330),
                "{\"test\": 2432232314}".getBytes(UTF_8));
        assertThat(Signature.signature(new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), content))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @RepeatedTest(5)
    void the_reference_library_makes_the_same_one() throws Exception {
        var secret = Secrets.fresh();
        var body = "{\"type\":\"test\",\"data\":\"\u00fc\u4e2d\"}";
        var reference = new Webhook(secret.text()).sign(ID.toString(), AT.getEpochSecond(), body);
        assertThat(Signature.of(List.of(secret), ID, AT, body.getBytes(UTF_8))).isEqualTo(reference);
    }

    /** RFC 8032, 7.1, test 2. */
    @Test
    void ed25519_is_the_published_one() {
        var hex = HexFormat.of();
        var pair = SigningKeys.pair(
                hex.parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"),
                hex.parseHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
        var expected = hex.parseHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        assertThat(Signature.signature(pair, new byte[] {0x72}))
                .isEqualTo("v1a," + Base64.getEncoder().encodeToString(expected));
        assertThat(SigningKeys.publicKey(pair)).isEqualTo("whpk_PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=");
    }

    @Test
    void a_fresh_pair_signs_what_its_public_key_verifies() throws Exception {
        var pair = Secrets.freshPair();
        var signed = Signature.of(List.of(pair), ID, AT, "{}".getBytes(UTF_8));
        var raw = Base64.getDecoder().decode(SigningKeys.publicKey(pair).substring("whpk_".length()));
        var spki = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(raw));
        var verifying = java.security.Signature.getInstance("Ed25519");
        verifying.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
        verifying.update((ID + ".1700000000.{}").getBytes(UTF_8));
        assertThat(verifying.verify(Base64.getDecoder().decode(signed.substring("v1a,".length()))))
                .isTrue();
    }

    @Test
    void during_a_rotation_it_is_signed_with_both() {
        var signed = Signature.of(List.of(Secrets.fresh(), Secrets.fresh()), ID, AT, "{}".getBytes(UTF_8));
        assertThat(signed.split(" ")).hasSize(2).allMatch(one -> one.startsWith("v1,"));
        assertThat(Secrets.fresh()).isNotEqualTo(Secrets.fresh());
    }
}
