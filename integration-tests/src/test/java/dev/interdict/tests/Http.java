package dev.interdict.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client that reads JSON. */
final class Http {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Http() {}

    /** What a door answered. */
    record Answer(int status, String contentType, byte[] body, HttpResponse<byte[]> response) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException noJson) {
                throw new AssertionError("Not JSON: " + text(), noJson);
            }
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError(
                        response.request().method() + " " + response.uri() + " answered " + status + ": " + text());
            }
            return this;
        }
    }

    static Answer get(URI door) {
        return send(HttpRequest.newBuilder(door).GET());
    }

    static Answer post(URI door, String contentType, byte[] body) {
        return send(HttpRequest.newBuilder(door)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    static Answer put(URI door, String contentType, byte[] body) {
        return send(
                HttpRequest.newBuilder(door).header("Content-Type", contentType).PUT(BodyPublishers.ofByteArray(body)));
    }

    static Answer putJson(URI door, Object body) {
        return put(door, "application/json", bytes(body));
    }

    static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Answer send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.timeout(Duration.ofSeconds(200)).build(), BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    response);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
