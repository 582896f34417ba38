package dev.interdict.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.TreeSet;

/** A service that has something to do at the instants it is told, and notes at which instant it did it. */
final class StubService {

    private final TreeSet<Instant> ahead = new TreeSet<>();
    private final Path clock = Path.of(System.getenv("INTERDICT_CLOCK_FILE"));
    private final Path done = Path.of(System.getenv("STUB_DONE"));

    private StubService() {
        Arrays.stream(System.getenv("STUB_DUE").split(","))
                .filter(due -> !due.isEmpty())
                .map(Instant::parse)
                .forEach(ahead::add);
    }

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", new StubService()::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = backlog().getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String backlog() throws IOException {
        Instant now = Instant.parse(Files.readString(clock).strip());
        boolean due = !ahead.isEmpty() && !ahead.first().isAfter(now);
        if (due) {
            String line = "%s at %s%n".formatted(ahead.pollFirst(), now);
            Files.writeString(done, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        return "{\"clock\": \"%s\", \"outbox\": 0, \"parked\": 0, \"due\": %d, \"nextDue\": %s, \"more\": true}"
                .formatted(
                        now,
                        due ? 1 : 0,
                        ahead.isEmpty() ? "null" : '"' + ahead.first().toString() + '"');
    }
}
