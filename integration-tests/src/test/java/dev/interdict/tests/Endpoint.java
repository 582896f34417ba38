package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** An HTTP endpoint that keeps what it gets, and behaves as it is told to. */
final class Endpoint implements AutoCloseable {

    private final HttpServer server;
    private final Queue<Message> taken = new ConcurrentLinkedQueue<>();
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private volatile Behaviour behaviour;

    /** What was taken: the effect that a message has. */
    record Message(String id, JsonNode body) {}

    /** How a request is answered. */
    interface Behaviour {

        /** Takes the message, by having an effect, or not, and answers. */
        void answer(HttpExchange exchange, Runnable take) throws IOException;
    }

    static final Behaviour WELL = (exchange, take) -> {
        take.run();
        exchange.sendResponseHeaders(202, -1);
    };

    Endpoint(Behaviour behaviour) {
        this.behaviour = behaviour;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::receive);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Always answers with this status, and takes nothing. */
    static Behaviour refusing(int status, Map<String, String> headers) {
        return (exchange, take) -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    void behave(Behaviour other) {
        behaviour = other;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    void registerAt(House house, String name) {
        Http.putJson(
                        house.at("notifications", "/v1/channels/" + name),
                        Map.of("type", "webhook", "settings", Map.of("url", url())))
                .expect(201);
    }

    /** Each message once, as a receiver has it that knows messages by their ids. */
    List<Message> taken() {
        return List.copyOf(taken);
    }

    /** How many different messages were taken. */
    int ids() {
        return ids.size();
    }

    /** The id of every request, in order. */
    List<String> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var id = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id"));
            seen.add(id);
            behaviour.answer(exchange, () -> take(id, body));
        }
    }

    private void take(String id, String body) {
        if (id.equals("null") || ids.add(id)) {
            try {
                taken.add(new Message(id, Http.JSON.readTree(body)));
            } catch (IOException noJson) {
                throw new UncheckedIOException(noJson);
            }
        }
    }
}
