package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Requests as they stood on the wire, sent so over a socket. */
final class Wire {

    private static final int PATIENCE_MILLIS = 20_000;

    private Wire() {}

    /** What came back; header names are in small letters. */
    record Answer(int status, Map<String, String> headers, byte[] body) {

        String text() {
            return new String(body, UTF_8);
        }

        JsonNode json() {
            try {
                return Http.JSON.readTree(body);
            } catch (IOException noJson) {
                throw new AssertionError("Not JSON: " + text(), noJson);
            }
        }
    }

    /** Sends a request that is written with bare line feeds in its head; its length is put in where it says {length}. */
    static Answer send(URI service, String head, String body) {
        return send(service, head, body.getBytes(UTF_8));
    }

    static Answer send(URI service, String head, byte[] body) {
        var lines = head.strip()
                .replace("{length}", String.valueOf(body.length))
                .replace("{host}", service.getAuthority())
                .replace("\n", "\r\n");
        return exchange(service, List.of((lines + "\r\n\r\n").getBytes(ISO_8859_1), body));
    }

    /** As {@link #send}, in chunks (RFC 9112, section 7.1) of so many bytes. */
    static Answer sendChunked(URI service, String head, byte[] body, int size) {
        var chunks = new ByteArrayOutputStream();
        for (var from = 0; from < body.length; from += size) {
            var length = Math.min(size, body.length - from);
            chunks.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(ISO_8859_1));
            chunks.write(body, from, length);
            chunks.writeBytes("\r\n".getBytes(ISO_8859_1));
        }
        chunks.writeBytes("0\r\n\r\n".getBytes(ISO_8859_1));
        return send(service, head, chunks.toByteArray());
    }

    /** Sends the head, and the body when the service asks for it with 100 Continue. */
    static Answer sendWhenAskedFor(URI service, String head, byte[] body) {
        try (var socket = open(service)) {
            var lines = head.strip()
                    .replace("{length}", String.valueOf(body.length))
                    .replace("{host}", service.getAuthority())
                    .replace("\n", "\r\n");
            socket.getOutputStream().write((lines + "\r\n\r\n").getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            var asked = head(socket.getInputStream());
            if (!asked.startsWith("HTTP/1.1 100")) {
                throw new AssertionError("The body was not asked for: " + asked);
            }
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            return answer(socket.getInputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Answer exchange(URI service, List<byte[]> parts) {
        try (var socket = open(service)) {
            for (var part : parts) {
                for (var at : part) {
                    socket.getOutputStream().write(at);
                }
            }
            socket.getOutputStream().flush();
            return answer(socket.getInputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Socket open(URI service) throws IOException {
        var socket = new Socket(service.getHost(), service.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static Answer answer(InputStream in) throws IOException {
        var lines = head(in).split("\r\n", -1);
        var headers = new TreeMap<String, String>();
        for (var i = 1; i < lines.length; i++) {
            var header = lines[i].split(":", 2);
            if (header.length == 2) {
                headers.put(header[0].toLowerCase(Locale.ROOT), header[1].strip());
            }
        }
        var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Answer(Integer.parseInt(lines[0].split(" ", 3)[1]), headers, in.readNBytes(length));
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("Closed after: " + head.toString(ISO_8859_1));
            }
            head.write(next);
        }
        return head.toString(ISO_8859_1);
    }
}
