package dev.interdict.notifications.delivery;

import dev.interdict.notifications.delivery.http.Endpoints;
import dev.interdict.notifications.delivery.http.Post;
import dev.interdict.notifications.domain.channels.ChannelType;
import dev.interdict.notifications.domain.channels.Webhook;
import dev.interdict.notifications.domain.deliveries.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/** Webhooks as Standard Webhooks says. */
@ApplicationScoped
class Webhooks implements Speaker<Webhook> {

    private final Endpoints endpoints;
    private final Envelopes envelopes;

    Webhooks(Endpoints endpoints, Envelopes envelopes) {
        this.endpoints = endpoints;
        this.envelopes = envelopes;
    }

    @Override
    public ChannelType<Webhook> speaksTo() {
        return Webhook.TYPE;
    }

    @Override
    public Uni<Outcome> say(Notice notice, Webhook webhook, Instant at) {
        var body = envelopes.of(notice, at);
        var headers = Map.of(
                "webhook-id", notice.id().toString(),
                "webhook-timestamp", String.valueOf(at.getEpochSecond()),
                "webhook-signature", Signature.of(webhook.secrets(at), notice.id(), at, body));
        return endpoints.send(new Post(webhook.url(), headers, body, webhook.allow()), at);
    }
}
