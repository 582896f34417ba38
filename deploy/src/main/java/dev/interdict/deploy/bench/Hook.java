package dev.interdict.deploy.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A webhook receiver with a port of its own, which takes note of what came when. */
final class Hook implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<UUID, Long> messages = new ConcurrentHashMap<>();
    private final AtomicInteger alerts = new AtomicInteger();
    private final AtomicInteger twice = new AtomicInteger();
    private final boolean answers;

    /** One that answers, or one that takes requests and never answers. */
    Hook(boolean answers) {
        this.answers = answers;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::receive);
        server.setExecutor(threads);
        server.start();
    }

    /** What notifications has to know of it. */
    Map<String, Object> channel() {
        return Map.of(
                "type",
                "webhook",
                "settings",
                Map.of(
                        "url",
                        "http://127.0.0.1:%d/".formatted(server.getAddress().getPort())));
    }

    /** When each message came, by {@link System#nanoTime}. */
    Map<UUID, Long> messages() {
        return messages;
    }

    /** How many alerts the messages told of. */
    int alerts() {
        return alerts.get();
    }

    /** How many messages came again. */
    int twice() {
        return twice.get();
    }

    private void receive(HttpExchange exchange) throws IOException {
        if (!answers) {
            return;
        }
        try (exchange) {
            var body = JSON.readTree(exchange.getRequestBody());
            var id = UUID.fromString(exchange.getRequestHeaders().getFirst("webhook-id"));
            if (messages.putIfAbsent(id, System.nanoTime()) == null) {
                alerts.addAndGet(body.at("/data/alertsTotal").asInt(1));
            } else {
                twice.incrementAndGet();
            }
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
