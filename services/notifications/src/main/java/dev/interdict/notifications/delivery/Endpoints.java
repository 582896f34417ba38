package dev.interdict.notifications.delivery;

import dev.interdict.notifications.domain.channels.Webhook;
import dev.interdict.notifications.domain.deliveries.Outcome;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.MalformedURLException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLException;
import org.jboss.logging.Logger;

/** Sends signed messages, follows no redirect, waits no longer than 15 seconds, and reads little of the answer. */
@ApplicationScoped
public class Endpoints {

    /** The longest that a try takes. */
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Logger LOG = Logger.getLogger(Endpoints.class);
    private static final int CONNECT_MILLIS = 5_000;
    private static final int POOL = 8;

    private final HttpClient client;

    /** Each try has a connection of its own: one kept open may be closed by the other side just as it is used. */
    Endpoints(Vertx vertx) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxPoolSize(POOL)
                .setKeepAlive(false));
    }

    /** Sends the message once; {@code at} is the wall time of the try. Every failure is an outcome. */
    public Uni<Outcome> send(Webhook endpoint, Message message, Instant at) {
        return Uni.createFrom()
                .deferred(() -> client.request(request(endpoint, message, at)))
                .chain(request -> request.send(Buffer.buffer(message.body()))
                        .chain(response -> AnswerHead.of(response).map(answer -> answered(response, answer, at)))
                        .ifNoItem()
                        .after(PATIENCE)
                        .fail()
                        .onFailure()
                        .invoke(failure -> reset(request)))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(failure -> unreachable(message, failure));
    }

    private static RequestOptions request(Webhook endpoint, Message message, Instant at) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(endpoint.url())
                .setFollowRedirects(false)
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Interdict")
                .putHeader("webhook-id", message.id())
                .putHeader("webhook-timestamp", String.valueOf(at.getEpochSecond()))
                .putHeader("webhook-signature", Signature.of(endpoint.secret(), message.id(), at, message.body()));
    }

    private static Outcome answered(HttpClientResponse response, String answer, Instant at) {
        return new Outcome.Answered(
                response.statusCode(), answer, RetryAfter.read(response.getHeader("Retry-After"), at));
    }

    private static Outcome unreachable(Message message, Throwable failure) {
        LOG.infof("no answer message=%s: %s", message.id(), failure);
        return new Outcome.Unreachable(reason(failure));
    }

    private static void reset(HttpClientRequest request) {
        request.reset();
    }

    private static String reason(Throwable failure) {
        return switch (failure) {
            case TimeoutException ignored -> "The endpoint did not answer within 15 seconds.";
            case UnknownHostException ignored -> "The endpoint's host is not known.";
            case ConnectException ignored -> "The endpoint does not take connections.";
            case SSLException ignored -> "The endpoint's TLS certificate or handshake was not accepted.";
            case MalformedURLException ignored -> "The endpoint's address cannot be used.";
            default -> "The connection to the endpoint failed.";
        };
    }
}
