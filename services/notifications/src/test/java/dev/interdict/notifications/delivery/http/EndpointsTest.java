package dev.interdict.notifications.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
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
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EndpointsTest {

    private static final List<String> LOOPBACK = List.of("127.0.0.0/8", "::1/128");

    private final Vertx vertx = Vertx.vertx();
    private final Endpoints endpoints = new Endpoints(vertx, new Hosts(vertx, Optional.empty()));
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
        server.createContext("/silent", exchange -> bodies.add("taken and never answered"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        vertx.closeAndAwait();
    }

    @Test
    void it_sends_what_it_is_told_to() {
        assertThat(send("/ok")).isEqualTo(new Outcome.Answered(200, "thanks", Duration.ZERO));
        assertThat(bodies).containsExactly("{\"type\":\"test\"}");
        assertThat(headers.getFirst().firstValue("webhook-id")).contains("msg_1");
        assertThat(headers.getFirst().firstValue("User-Agent")).contains("Interdict");
        assertThat(headers.getFirst().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void what_is_not_public_and_not_allowed_is_not_connected_to() {
        var port = server.getAddress().getPort();
        var refused = new Outcome.Unreachable(
                "The host resolves to an address that is not public. If it is meant, name its network in allow.");
        for (var host : List.of("localhost", "127.0.0.1", "2130706433", "[::ffff:127.0.0.1]", "0.0.0.0")) {
            assertThat(sendTo("http://%s:%d/ok".formatted(host, port), List.of()))
                    .as(host)
                    .isEqualTo(refused);
        }
        assertThat(bodies).isEmpty();
        assertThat(sendTo("http://localhost:%d/ok".formatted(port), LOOPBACK))
                .isEqualTo(new Outcome.Answered(200, "thanks", Duration.ZERO));
        assertThat(sendTo("http://one-two.test:%d/ok".formatted(port), LOOPBACK))
                .isInstanceOf(Outcome.Answered.class);
        for (var host : List.of("one-two.test", "two-one.test")) {
            assertThat(sendTo("http://%s:%d/ok".formatted(host, port), List.of("127.0.0.1/32")))
                    .as("one address of %s is not allowed", host)
                    .isEqualTo(refused);
        }
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

    @Test
    void who_takes_a_message_and_never_answers_is_given_up_after_a_quarter_of_a_minute() {
        assertThat(send("/silent"))
                .isEqualTo(new Outcome.Unreachable("The endpoint did not answer within 15 seconds."));
        assertThat(bodies).containsExactly("taken and never answered");
    }

    private Outcome send(String path) {
        return sendTo("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private Outcome sendTo(String url) {
        return sendTo(url, LOOPBACK);
    }

    private Outcome sendTo(String url, List<String> allow) {
        var post = new Post(url, Map.of("webhook-id", "msg_1"), "{\"type\":\"test\"}".getBytes(UTF_8), allow);
        return endpoints.send(post, WallClock.now()).await().atMost(Duration.ofSeconds(20));
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
