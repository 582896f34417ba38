package dev.interdict.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The platform's own door: tells and moves the clock. */
final class Control implements AutoCloseable {

    private static final int LONGEST_BODY = 1024;

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private final ProductTime time;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Control(ProductTime time, HttpServer server) {
        this.time = time;
        this.server = server;
    }

    static Control open(int port, ProductTime time) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var control = new Control(time, server);
            server.createContext("/", control::handle);
            server.setExecutor(control.threads);
            server.start();
            return control;
        } catch (IOException e) {
            throw new StartFailed("control could not listen on port %d: %s".formatted(port, e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private record Reading(Instant now, boolean set) {}

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (answer(exchange)) {
                case Problem problem -> send(exchange, problem.status(), Problem.MEDIA_TYPE, problem);
                case Object found -> send(exchange, 200, "application/json", found);
            }
        }
    }

    private Object answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/clock")) {
            return Problem.notFound("there is only /clock here");
        }
        return switch (exchange.getRequestMethod()) {
            case "GET" -> reading();
            case "POST" -> move(exchange.getRequestBody().readNBytes(LONGEST_BODY + 1));
            default -> {
                exchange.getResponseHeaders().set("Allow", "GET, POST");
                yield Problem.methodNotAllowed("the clock takes GET and POST");
            }
        };
    }

    private Object move(byte[] body) {
        Optional<Instant> target = target(body);
        if (target.isEmpty()) {
            return Problem.badRequest("the body must be {\"to\": INSTANT}, an RFC 3339 instant in UTC");
        }
        return switch (time.moveTo(target.get())) {
            case Move.Done done -> reading();
            case Move.NotSet notSet ->
                Problem.conflict("the clock is the system's: only one started with --at can be moved");
            case Move.Backwards(Instant now) ->
                Problem.conflict("the clock stands at %s and never goes back".formatted(now));
            case Move.Stuck(Instant now, String left) ->
                Problem.unavailable("the clock stopped at %s, because there is no progress: %s".formatted(now, left));
        };
    }

    private Reading reading() {
        return new Reading(time.now(), time.isSet());
    }

    private Optional<Instant> target(byte[] body) {
        try {
            JsonNode request = body.length > LONGEST_BODY ? json.nullNode() : json.readTree(body);
            return request.path("to").isTextual()
                    ? Optional.of(Instant.parse(request.path("to").textValue()))
                    : Optional.empty();
        } catch (IOException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private void send(HttpExchange exchange, int status, String mediaType, Object answer) throws IOException {
        byte[] body = json.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
