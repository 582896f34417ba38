package dev.interdict.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** A webhook's other side: verifies each signature with the reference library and keeps what came. */
final class Receiver implements AutoCloseable {

    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final HttpServer server;
    private final Queue<Message> messages = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();

    /** What came, once its signature was verified. */
    record Message(String id, JsonNode body) {}

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::receive);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    void registerAt(House house, String name) {
        Http.putJson(
                        house.at("notifications", "/v1/channels/" + name),
                        Map.of("name", name, "type", "webhook", "settings", Map.of("url", url(), "secret", SECRET)))
                .expect(201);
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    List<String> refused() {
        return List.copyOf(refused);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            try {
                new Webhook(SECRET).verify(body, HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true));
                messages.add(
                        new Message(exchange.getRequestHeaders().getFirst("webhook-id"), Http.JSON.readTree(body)));
                exchange.sendResponseHeaders(204, -1);
            } catch (WebhookVerificationException | EmptyWebhookSecretException wrong) {
                refused.add(String.valueOf(wrong.getMessage()));
                exchange.sendResponseHeaders(401, -1);
            }
        }
    }
}
