package dev.interdict.notifications.domain.channels;

import dev.interdict.notifications.domain.reading.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint that takes Standard Webhooks.
 *
 * @param previous the secret before this one: messages are signed with both until {@code previousUntil}
 * @param previousUntil wall time
 */
public record Webhook(
        String url,
        Secret secret,
        @Nullable Secret previous,
        @Nullable Instant previousUntil,
        List<String> allow) implements Settings {

    /** This kind. */
    public static final ChannelType<Webhook> TYPE = new ChannelType<>("webhook", Webhook.class, false, Webhook::read);

    private static final Duration OVERLAP = Duration.ofDays(1);

    @Override
    public ChannelType<?> type() {
        return TYPE;
    }

    static Webhook read(Fields fields, @Nullable Webhook known, Circumstances given) {
        var allow = EndpointFields.allow(fields);
        var url = EndpointFields.url(fields, allow, given);
        var secret = secret(fields, known, given);
        return known == null || known.secret.equals(secret)
                ? new Webhook(
                        url,
                        secret,
                        known == null ? null : known.previous,
                        known == null ? null : known.previousUntil,
                        allow)
                : new Webhook(url, secret, known.secret, given.now().plus(OVERLAP), allow);
    }

    /** What messages are signed with at that wall time: this secret, and the one before while it is given up. */
    public List<Secret> secrets(Instant at) {
        return previous == null || previousUntil == null || !at.isBefore(previousUntil)
                ? List.of(secret)
                : List.of(secret, previous);
    }

    private static Secret secret(Fields fields, @Nullable Webhook known, Circumstances given) {
        var rotate = fields.flag("rotate", false);
        var asked = fields.has("signing") ? fields.oneOf("signing", List.of("v1", "v1a")) : null;
        if (fields.has("secret")) {
            return new Secret(fields.text(
                    "secret",
                    SigningKeys::isUsable,
                    "Must be whsec_ and 24 to 64 bytes in base64, or whsk_ and an ed25519 key pair of 64 bytes;"
                            + " without it one is made."));
        }
        var pair = asked == null ? known != null && SigningKeys.isPair(known.secret) : asked.equals("v1a");
        return known == null || rotate || pair != SigningKeys.isPair(known.secret)
                ? pair ? given.freshPair() : given.fresh()
                : known.secret;
    }
}
