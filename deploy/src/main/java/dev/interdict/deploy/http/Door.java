package dev.interdict.deploy.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The HTTP door of one process on this machine. Paths start with a slash and may have a query. */
public record Door(int port) {

    // The longest that a door may take is a move of the clock over years of steps.
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A value as it stands in a query. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    /** Fails unless the answer is a success. */
    public JsonNode get(String path) {
        return successful("GET " + path, send(to(path).GET().build()));
    }

    /** The items of all pages of a list. */
    public List<JsonNode> all(String path) {
        String first = path + (path.contains("?") ? "&" : "?") + "limit=1000";
        var items = new ArrayList<JsonNode>();
        String next = first;
        while (true) {
            JsonNode page = get(next);
            page.path("items").forEach(items::add);
            if (!page.hasNonNull("next")) {
                return items;
            }
            next = first + "&cursor=" + encoded(page.path("next").asText());
        }
    }

    /** Fails unless the answer is a success. */
    public JsonNode put(String path, Object body) {
        return successful("PUT " + path, send(json(path).PUT(written(body)).build()));
    }

    /** Fails unless the answer is a success. */
    public JsonNode post(String path, Object body) {
        return successful("POST " + path, send(json(path).POST(written(body)).build()));
    }

    /** Sends the bytes as they are; a refusal is an answer like any other. */
    public Answer upload(String path, byte[] document) {
        return send(to(path).header("Content-Type", "application/vnd.cyclonedx+json")
                .POST(BodyPublishers.ofByteArray(document))
                .build());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
    }

    private HttpRequest.Builder json(String path) {
        return to(path).header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher written(Object body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Answer send(HttpRequest request) {
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), read(answer.body()));
        } catch (IOException e) {
            throw new DoorFailed("%s %s: %s".formatted(request.method(), request.uri(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DoorFailed("interrupted", e);
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    private JsonNode successful(String request, Answer answer) {
        if (!answer.isOk()) {
            throw new DoorFailed(
                    "%s on %d was answered %d: %s".formatted(request, port, answer.status(), answer.problem()));
        }
        return answer.body();
    }
}
