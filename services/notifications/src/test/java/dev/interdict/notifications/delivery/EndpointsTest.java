package dev.interdict.notifications.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.interdict.notifications.domain.channels.Secret;
import dev.interdict.notifications.domain.deliveries.Outcome;
import dev.interdict.platform.WallClock;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EndpointsTest {

    private static final Secret SECRET = Secrets.fresh();

    private final Vertx vertx = Vertx.vertx();
    private final Endpoints endpoints = new Endpoints(vertx);
    private final List<HttpHeaders> headers = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final HttpServer server;

    EndpointsTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ok", exchange -> answer(exchange, 200, "thanks"));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/ok");
            answer(exchange, 302, "");
        });
        server.createContext("/busy", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "120");
            answer(exchange, 503, "later");
        });
        server.createContext("/talkative", exchange -> answer(exchange, 200, "x".repeat(5_000_000)));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        vertx.closeAndAwait();
    }

    @Test
    void the_reference_library_accepts_what_is_sent() throws Exception {
        assertThat(send("/ok")).isEqualTo(new Outcome.Answered(200, "thanks", Duration.ZERO));
        new Webhook(SECRET.text()).verify(bodies.getFirst(), headers.getFirst());
        assertThat(bodies).containsExactly("{\"type\":\"test\"}");
        assertThat(headers.getFirst().firstValue("webhook-id")).contains("msg_1");
        assertThat(headers.getFirst().firstValue("User-Agent")).contains("Interdict");
        assertThat(headers.getFirst().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void a_redirect_is_not_followed() {
        assertThat(send("/moved")).isEqualTo(new Outcome.Answered(302, "", Duration.ZERO));
        assertThat(bodies).hasSize(1);
    }

    @Test
    void it_hears_how_long_to_wait() {
        assertThat(send("/busy")).isEqualTo(new Outcome.Answered(503, "later", Duration.ofSeconds(120)));
    }

    @Test
    void of_a_long_answer_it_keeps_a_kilobyte() {
        assertThat(send("/talkative")).isEqualTo(new Outcome.Answered(200, "x".repeat(1024), Duration.ZERO));
    }

    @Test
    void who_does_not_listen_is_unreachable() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(sendTo("http://127.0.0.1:" + free))
                .isEqualTo(new Outcome.Unreachable("The endpoint does not take connections."));
        assertThat(sendTo("http://nobody.invalid/"))
                .isEqualTo(new Outcome.Unreachable("The endpoint's host is not known."));
    }

    private Outcome send(String path) {
        return sendTo("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private Outcome sendTo(String url) {
        var message = new Message("msg_1", "{\"type\":\"test\"}".getBytes(UTF_8));
        var endpoint = new dev.interdict.notifications.domain.channels.Webhook(url, SECRET);
        return endpoints.send(endpoint, message, WallClock.now()).await().atMost(Duration.ofSeconds(20));
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        headers.add(HttpHeaders.of(Map.copyOf(exchange.getRequestHeaders()), (name, value) -> true));
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var bytes = body.getBytes(UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException leftUnread) {
            assertThat(bytes.length).isGreaterThan(1024);
        }
    }
}
