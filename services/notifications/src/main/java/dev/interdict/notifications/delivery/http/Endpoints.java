package dev.interdict.notifications.delivery.http;

import dev.interdict.notifications.domain.deliveries.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;

/** Posts to public addresses, follows no redirect, waits no longer than 15 seconds, and reads little of the answer. */
@ApplicationScoped
public class Endpoints {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int POOL = 8;

    private final Hosts hosts;
    private final HttpClient client;

    /** Each try has a connection of its own: one kept open may be closed by the other side just as it is used. */
    Endpoints(Vertx vertx, Hosts hosts) {
        this.hosts = hosts;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxPoolSize(POOL)
                .setKeepAlive(false));
    }

    /** Sends once; {@code at} is the wall time of the try. Every failure is an outcome. */
    public Uni<Outcome> send(Post post, Instant at) {
        var uri = URI.create(post.url());
        return Failures.asOutcomes(hosts.find(bare(uri.getHost()), port(uri), post.allow())
                .chain(address -> client.request(request(post, address)))
                .chain(request -> request.send(Buffer.buffer(post.body()))
                        .chain(response -> AnswerHead.of(response).map(answer -> answered(response, answer, at)))
                        .ifNoItem()
                        .after(Failures.PATIENCE)
                        .fail()
                        .onFailure()
                        .invoke(failure -> request.reset())));
    }

    private static RequestOptions request(Post post, SocketAddress address) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(post.url())
                .setServer(address)
                .setFollowRedirects(false)
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Interdict");
        post.headers().forEach(options::putHeader);
        return options;
    }

    private static Outcome answered(HttpClientResponse response, String answer, Instant at) {
        return new Outcome.Answered(
                response.statusCode(), answer, RetryAfter.read(response.getHeader("Retry-After"), at));
    }

    private static int port(URI uri) {
        return uri.getPort() > 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
