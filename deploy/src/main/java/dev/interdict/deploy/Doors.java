package dev.interdict.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Asks the HTTP doors of this machine's processes. */
final class Doors {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private Doors() {}

    static URI at(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The body of a 200, or nothing for any other outcome. */
    static Optional<byte[]> get(URI door) {
        HttpRequest request =
                HttpRequest.newBuilder(door).timeout(Duration.ofSeconds(10)).build();
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException closed) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    static void awaitOpen(URI door, String name, ChildProcess child, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (get(door).isEmpty()) {
            if (!child.isAlive()) {
                throw new StartFailed(
                        "%s ended instead of becoming ready; its last words:%s".formatted(name, child.lastWords()));
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailed("%s was not ready within %d s; its last words:%s"
                        .formatted(name, patience.toSeconds(), child.lastWords()));
            }
            Pause.of(Duration.ofMillis(50));
        }
    }
}
