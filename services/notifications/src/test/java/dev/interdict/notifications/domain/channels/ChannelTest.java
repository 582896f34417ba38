package dev.interdict.notifications.domain.channels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.notifications.domain.channels.ChannelCheck.Accepted;
import dev.interdict.notifications.domain.channels.ChannelCheck.Refused;
import dev.interdict.notifications.domain.reading.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final ChannelTypes TYPES =
            new ChannelTypes(List.of(Webhook.TYPE, Mail.TYPE, Slack.TYPE, Teams.TYPE, PagerDuty.TYPE, Syslog.TYPE));
    private static final Secret FRESH = SigningKeys.symmetric(new byte[32]);
    private static final Secret PAIR = SigningKeys.pair(new byte[32], new byte[32]);
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void a_webhook_needs_no_more_than_an_address() {
        assertThat(check("platform-team", Map.of("url", "https://hooks.example.com/a?b=c")))
                .isEqualTo(accepted(
                        "platform-team",
                        true,
                        new Webhook("https://hooks.example.com/a?b=c", FRESH, null, null, List.of())));
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
                Map.of("url", "http://127.0.0.1:9000", "secret", SECRET, "allow", List.of("127.0.0.0/8")));
        assertThat(check("a", body, null))
                .isEqualTo(accepted(
                        "a",
                        false,
                        new Webhook("http://127.0.0.1:9000", new Secret(SECRET), null, null, List.of("127.0.0.0/8"))));
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
        assertThat(faults(check("a", body, null)))
                .containsExactly(
                        new Fault("/type", "The type must be one of: mail, pagerduty, slack, syslog, teams, webhook."));
    }

    @Test
    void every_fault_is_told_at_its_place() {
        assertThat(faults(check("A", Map.of("name", "b", "enabled", "yes", "more", 1), null)))
                .extracting(Fault::pointer)
                .containsExactly("", "/name", "/type", "/enabled", "/settings", "");
        assertThat(faults(check("a", Map.of("secret", 12, "ulr", "https://h"))))
                .extracting(Fault::pointer)
                .containsExactly("/settings/url", "/settings/secret", "/settings");
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
    void a_secret_is_whsec_and_24_to_64_bytes_or_a_key_pair(String secret) {
        assertThat(faults(check("a", Map.of("url", "https://h", "secret", secret))))
                .containsExactly(new Fault(
                        "/settings/secret",
                        "Must be whsec_ and 24 to 64 bytes in base64, or whsk_ and an ed25519 key pair of 64 bytes;"
                                + " without it one is made."));
    }

    @Test
    void secrets_have_24_to_64_bytes() {
        assertThat(SigningKeys.isUsable(SigningKeys.symmetric(new byte[24]).text()))
                .isTrue();
        assertThat(SigningKeys.isUsable(SigningKeys.symmetric(new byte[64]).text()))
                .isTrue();
        assertThat(SigningKeys.isUsable(SigningKeys.symmetric(new byte[23]).text()))
                .isFalse();
        assertThat(SigningKeys.isUsable(SigningKeys.symmetric(new byte[65]).text()))
                .isFalse();
    }

    @Test
    void a_changed_secret_leaves_the_one_before_valid_for_a_day() {
        var known = new Channel("a", true, new Webhook("https://h", new Secret(SECRET), null, null, List.of()));
        var rotated = check("a", webhook(Map.of("url", "https://h", "rotate", true)), known);
        assertThat(rotated)
                .isEqualTo(accepted(
                        "a",
                        true,
                        new Webhook(
                                "https://h",
                                FRESH,
                                new Secret(SECRET),
                                Instant.parse("2026-11-23T10:00:00Z"),
                                List.of())));
        var webhook = (Webhook) ((Accepted) rotated).channel().settings();
        assertThat(webhook.secrets(Instant.parse("2026-11-23T09:59:59Z"))).containsExactly(FRESH, new Secret(SECRET));
        assertThat(webhook.secrets(Instant.parse("2026-11-23T10:00:00Z"))).containsExactly(FRESH);
    }

    @Test
    void what_is_not_sent_again_stays() {
        var known = new Channel("a", true, new Webhook("https://h", new Secret(SECRET), null, null, List.of()));
        assertThat(check("a", webhook(Map.of("url", "https://other")), known))
                .isEqualTo(
                        accepted("a", true, new Webhook("https://other", new Secret(SECRET), null, null, List.of())));
        var slack = new Channel("a", true, new Slack(new Secret("https://hooks.slack.com/services/T/B/x"), List.of()));
        assertThat(check("a", Map.of("type", "slack", "settings", Map.of()), slack))
                .isEqualTo(new Accepted(slack));
    }

    @Test
    void a_webhook_may_be_signed_with_ed25519() {
        assertThat(check("a", Map.of("url", "https://h", "signing", "v1a")))
                .isEqualTo(accepted("a", true, new Webhook("https://h", PAIR, null, null, List.of())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/",
                "http://localhost/",
                "http://169.254.169.254/latest/meta-data/",
                "http://169.254.1.1/",
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://192.168.0.1/",
                "http://198.18.0.1/",
                "http://0.0.0.0/",
                "http://100.64.0.1/",
                "http://2130706433/",
                "http://[::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[64:ff9b::a00:1]/",
                "http://[64:ff9b:1::a00:1]/",
                "http://[2002:a00:1::]/",
                "http://[fe80::1]/",
                "http://[fd00::1]/"
            })
    void an_address_that_is_not_public_is_refused(String url) {
        assertThat(faults(check("a", Map.of("url", url))))
                .containsExactly(new Fault(
                        "/settings/url",
                        "The host is not a public address. If it is meant, name its network in allow."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "169.254.169.254", "localhost", "::1", "::ffff:10.0.0.1", "64:ff9b::a00:1"})
    void a_syslog_server_that_is_not_public_is_refused_unless_its_network_is_allowed(String host) {
        assertThat(faults(check("a", Map.of("type", "syslog", "settings", Map.of("host", host)), null)))
                .containsExactly(new Fault(
                        "/settings/host",
                        "The host is not a public address. If it is meant, name its network in allow."));
        var allow = List.of("0.0.0.0/0", "::/0");
        assertThat(check("a", Map.of("type", "syslog", "settings", Map.of("host", host, "allow", allow)), null))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void each_kind_says_what_it_needs() {
        assertThat(needs("mail", Map.of())).containsExactly("/settings/to");
        assertThat(needs("mail", Map.of("to", List.of("team@example.com", "x\r\nBcc: y@example.com"))))
                .containsExactly("/settings/to/1");
        assertThat(needs("mail", Map.of("to", List.of()))).containsExactly("/settings/to");
        assertThat(needs("slack", Map.of())).containsExactly("/settings/url");
        assertThat(needs("teams", Map.of("url", "teams"))).containsExactly("/settings/url");
        assertThat(needs("pagerduty", Map.of("routingKey", "short"))).containsExactly("/settings/routingKey");
        assertThat(needs("syslog", Map.of("host", "siem.example.com", "format", "xml", "port", 0)))
                .containsExactly("/settings/port", "/settings/format");
    }

    @Test
    void secrets_do_not_show_themselves() {
        assertThat(new Webhook("https://h", new Secret(SECRET), null, null, List.of()).toString())
                .doesNotContain("MfKQ9r8");
    }

    private static List<String> needs(String type, Map<String, ?> settings) {
        return faults(check("a", Map.of("type", type, "settings", settings), null)).stream()
                .map(Fault::pointer)
                .toList();
    }

    private static Accepted accepted(String name, boolean enabled, Settings settings) {
        return new Accepted(new Channel(name, enabled, settings));
    }

    private static ChannelCheck check(String name, Map<String, ?> settings) {
        return check(name, webhook(settings), null);
    }

    private static Map<String, ?> webhook(Map<String, ?> settings) {
        return Map.of("type", "webhook", "settings", settings);
    }

    private static ChannelCheck check(String name, Map<String, ?> body, @Nullable Channel known) {
        return ChannelRules.check(name, body, known, new Circumstances(TYPES, NOW, List.of(), FRESH, PAIR));
    }

    private static List<Fault> faults(ChannelCheck check) {
        return check instanceof Refused(var faults) ? faults : List.of();
    }
}
