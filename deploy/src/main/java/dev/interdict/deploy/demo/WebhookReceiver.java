package dev.interdict.deploy.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An endpoint on loopback that verifies each message with the reference library of Standard Webhooks. */
final class WebhookReceiver implements AutoCloseable {

    private static final int SECRET_BYTES = 32;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String secret = newSecret();
    private final Webhook webhook = webhook(secret);
    private final HttpServer server;

    /**
     * A message as it came.
     *
     * @param alert the id of the alert that it tells of; empty if none can be read
     * @param fault what the library found wrong with the signature; null if it is verified
     */
    record Message(String webhookId, String alert, @Nullable String fault) {

        boolean isVerified() {
            return fault == null;
        }
    }

    private WebhookReceiver(HttpServer server) {
        this.server = server;
    }

    /** Listens on a port that is free now. */
    static WebhookReceiver open() {
        try {
            var receiver = new WebhookReceiver(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            receiver.server.createContext("/", receiver::receive);
            receiver.server.setExecutor(receiver.threads);
            receiver.server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:%d/alerts".formatted(server.getAddress().getPort());
    }

    String secret() {
        return secret;
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            Message message = message(exchange.getRequestHeaders(), body);
            messages.add(message);
            exchange.sendResponseHeaders(message.isVerified() ? 204 : 401, -1);
        }
    }

    private Message message(Headers headers, String body) {
        String id = headers.getOrDefault("webhook-id", List.of("")).getFirst();
        return new Message(id, alert(body), fault(headers, body));
    }

    private @Nullable String fault(Headers headers, String body) {
        Map<String, List<String>> lowerCase = headers.entrySet().stream()
                .collect(Collectors.toMap(header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
        try {
            webhook.verify(body, lowerCase);
            return null;
        } catch (WebhookVerificationException wrong) {
            return wrong.getMessage();
        }
    }

    private static String alert(String body) {
        try {
            return JSON.readTree(body).at("/data/id").asText();
        } catch (IOException notJson) {
            return "";
        }
    }

    private static Webhook webhook(String secret) {
        try {
            return new Webhook(secret);
        } catch (EmptyWebhookSecretException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String newSecret() {
        byte[] key = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(key);
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }
}
