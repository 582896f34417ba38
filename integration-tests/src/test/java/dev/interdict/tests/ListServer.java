package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicInteger;

/** A web server that has one list, and answers 304 to who has it already. */
final class ListServer implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();
    private final AtomicInteger version = new AtomicInteger();
    private volatile byte[] list = {};
    private volatile boolean failing;

    private ListServer(HttpServer server) {
        this.server = server;
        server.createContext("/list.csv", this::answer);
        server.start();
    }

    static ListServer plain() throws IOException {
        return new ListServer(HttpServer.create(loopback(), 0));
    }

    static ListServer withTls(ServerCertificate certificate) throws IOException, GeneralSecurityException {
        var server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        return new ListServer(server);
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    String address() {
        return "%s://127.0.0.1:%d/list.csv"
                .formatted(
                        server instanceof HttpsServer ? "https" : "http",
                        server.getAddress().getPort());
    }

    void serve(String text) {
        list = text.getBytes(UTF_8);
        version.incrementAndGet();
        failing = false;
    }

    void fail() {
        failing = true;
    }

    /** How often the list was sent. */
    int sent() {
        return sent.get();
    }

    /** How often it was said that nothing changed. */
    int unchanged() {
        return unchanged.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var tag = "\"" + version.get() + "\"";
            if (failing) {
                exchange.sendResponseHeaders(503, -1);
            } else if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                unchanged.incrementAndGet();
                exchange.sendResponseHeaders(304, -1);
            } else {
                sent.incrementAndGet();
                exchange.getResponseHeaders().add("ETag", tag);
                exchange.sendResponseHeaders(200, list.length);
                exchange.getResponseBody().write(list);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
