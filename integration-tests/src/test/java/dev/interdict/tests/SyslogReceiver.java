package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A syslog server over TCP that keeps the messages of its frames (RFC 6587, 3.4.1), one connection after another. */
final class SyslogReceiver implements AutoCloseable {

    private final ServerSocket server;
    private final Queue<String> messages = new ConcurrentLinkedQueue<>();

    SyslogReceiver() {
        try {
            server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().start(this::listen);
    }

    void registerAt(House house, String name) {
        var settings = Map.of("host", "127.0.0.1", "port", server.getLocalPort(), "tls", false);
        Http.putJson(house.at("notifications", "/v1/channels/" + name), Map.of("type", "syslog", "settings", settings))
                .expect(201);
    }

    List<String> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void listen() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                var in = socket.getInputStream();
                for (var length = length(in); length > 0; length = length(in)) {
                    messages.add(new String(in.readNBytes(length), UTF_8));
                }
            } catch (IOException broken) {
                if (!server.isClosed()) {
                    messages.add("broken: " + broken.getMessage());
                }
            }
        }
    }

    /** The number that a frame begins with; 0 at the end. */
    private static int length(InputStream in) throws IOException {
        var length = 0;
        for (var next = in.read(); next >= '0' && next <= '9'; next = in.read()) {
            length = 10 * length + next - '0';
        }
        return length;
    }
}
