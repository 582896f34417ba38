package dev.interdict.notifications.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final Vault VAULT = new Vault(GivenLinks.KEY);
    private static final UUID ALERT = UUID.fromString("7d9c1f2a-1111-5222-8333-444455556666");
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void what_is_encrypted_is_read_again_and_never_looks_the_same() {
        var encrypted = VAULT.encrypt("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(encrypted)
                .doesNotContain("MfKQ9r8")
                .isNotEqualTo(VAULT.encrypt("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        assertThat(VAULT.decrypt(encrypted)).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    @Test
    void another_key_or_a_changed_text_is_told() {
        var other = new Vault("AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        assertThatThrownBy(() -> other.decrypt(VAULT.encrypt("secret")))
                .hasMessage("A secret was encrypted with another interdict.secrets.key.");
        assertThatThrownBy(() -> new Vault("c2hvcnQ=")).hasMessageContaining("32 random bytes in base64");
    }

    @Test
    void a_link_acknowledges_one_alert_for_two_weeks() {
        var link = GivenLinks.links().acknowledge(ALERT, AT);
        assertThat(link).startsWith("http://localhost:8084/acknowledge/");
        var token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(GivenLinks.links().alertOf(token, AT)).contains(ALERT);
        assertThat(GivenLinks.links().alertOf(token, Instant.parse("2026-12-06T09:59:59Z")))
                .contains(ALERT);
        assertThat(GivenLinks.links().alertOf(token, Instant.parse("2026-12-06T10:00:00Z")))
                .isEmpty();
    }

    @Test
    void a_link_that_was_changed_is_none() {
        var token = GivenLinks.links().acknowledge(ALERT, AT).replaceAll(".*/", "");
        for (var i = 0; i < token.length() - 1; i++) {
            var other = token.charAt(i) == 'A' ? 'B' : 'A';
            var changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(GivenLinks.links().alertOf(changed, AT)).as(changed).isEmpty();
        }
        assertThat(GivenLinks.links().alertOf("", AT)).isEmpty();
        assertThat(GivenLinks.links().alertOf("AAAA", AT)).isEmpty();
        assertThat(GivenLinks.links().alertOf("not base64!", AT)).isEmpty();
    }
}
