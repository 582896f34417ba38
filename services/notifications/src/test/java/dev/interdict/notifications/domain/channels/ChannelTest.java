package dev.interdict.notifications.domain.channels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.notifications.domain.channels.ChannelCheck.Accepted;
import dev.interdict.notifications.domain.channels.ChannelCheck.Fault;
import dev.interdict.notifications.domain.channels.ChannelCheck.Refused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void a_webhook_needs_no_more_than_an_address() {
        assertThat(check("platform-team", Map.of("url", "https://hooks.example.com/a?b=c")))
                .isEqualTo(
                        new Accepted(new ChannelDraft("platform-team", true, "https://hooks.example.com/a?b=c", null)));
    }

    @Test
    void it_may_bring_its_secret_and_rest() {
        var body = Map.of(
                "name",
                "a",
                "type",
                "webhook",
                "enabled",
                false,
                "settings",
                Map.of("url", "http://localhost:9000", "secret", SECRET));
        assertThat(ChannelRules.check("a", body))
                .isEqualTo(new Accepted(new ChannelDraft("a", false, "http://localhost:9000", new Secret(SECRET))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Upper", "under_score", "a.b", "a b"})
    void a_name_is_lower_case_letters_digits_and_hyphens(String name) {
        assertThat(faults(check(name, Map.of("url", "https://h"))))
                .containsExactly(new Fault("", "The name in the address must be 1 to 63 of a-z, 0-9 and the hyphen."));
    }

    @Test
    void a_name_has_no_more_than_63_characters() {
        assertThat(check("a".repeat(63), Map.of("url", "https://h"))).isInstanceOf(Accepted.class);
        assertThat(check("a".repeat(64), Map.of("url", "https://h"))).isInstanceOf(Refused.class);
    }

    @Test
    void an_unknown_type_is_told_which_exist() {
        var body = Map.of("type", "pigeon", "settings", Map.of("url", "https://h"));
        assertThat(faults(ChannelRules.check("a", body)))
                .containsExactly(new Fault("/type", "The type must be one of: webhook."));
    }

    @Test
    void every_fault_is_told_at_its_place() {
        assertThat(faults(ChannelRules.check("A", Map.of("name", "b", "enabled", "yes", "more", 1))))
                .extracting(Fault::pointer)
                .containsExactly("", "/name", "", "/type", "/enabled", "/settings");
        assertThat(faults(check("a", Map.of("secret", 12, "ulr", "https://h"))))
                .extracting(Fault::pointer)
                .containsExactly("/settings", "/settings/url", "/settings/secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hooks.example.com",
                "ftp://hooks.example.com",
                "https:///path",
                "https://user:word@hooks.example.com",
                "https://user@hooks.example.com",
                "https://hooks example.com",
                "/relative",
                "mailto:a@example.com",
                "https://h:70000/",
                ""
            })
    void an_address_is_absolute_http_with_a_host_and_without_user(String url) {
        assertThat(faults(check("a", Map.of("url", url))))
                .extracting(Fault::pointer)
                .containsExactly("/settings/url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_",
                "whsec_c2hvcnQ=",
                "whsec_not base64 at all, is it",
                "whsk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
            })
    void a_secret_is_whsec_and_24_to_64_bytes(String secret) {
        assertThat(faults(check("a", Map.of("url", "https://h", "secret", secret))))
                .containsExactly(new Fault(
                        "/settings/secret", "Must be whsec_ and 24 to 64 bytes in base64; without it one is made."));
    }

    @Test
    void secrets_have_24_to_64_bytes() {
        assertThat(Secret.read(Secret.of(new byte[24]).text())).isPresent();
        assertThat(Secret.read(Secret.of(new byte[64]).text())).isPresent();
        assertThat(Secret.read(Secret.of(new byte[23]).text())).isEmpty();
        assertThat(Secret.read(Secret.of(new byte[65]).text())).isEmpty();
    }

    @Test
    void a_secret_does_not_show_itself() {
        assertThat(new Webhook("https://h", new Secret(SECRET)).toString()).doesNotContain("MfKQ9r8");
    }

    private static ChannelCheck check(String name, Map<String, ?> settings) {
        return ChannelRules.check(name, Map.of("type", "webhook", "settings", settings));
    }

    private static List<Fault> faults(ChannelCheck check) {
        return check instanceof Refused(var faults) ? faults : List.of();
    }
}
