package dev.interdict.screening.watchlists;

import dev.interdict.screening.domain.watchlists.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An address, asked again only for what changed: conditional requests by entity tag and day of change (RFC 9110, 13.1). What
 * came is kept in a file, so that what others bring can be read together with it.
 */
final class WebPlace implements Place {

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration ANSWERING = Duration.ofSeconds(60);
    private static final Duration ALL = Duration.ofMinutes(15);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);
    private static final int NOT_MODIFIED = 304;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private final String name;
    private final URI address;
    private final Duration every;
    private Instant next = Instant.MIN;
    private @Nullable Path copy;
    private String entityTag = "";
    private String lastModified = "";
    private List<Refusal> troubles = List.of();

    WebPlace(String name, URI address, Duration every) {
        this.name = name;
        this.address = address;
        this.every = every;
    }

    /** Whether it is an address, not a path. */
    static boolean is(String location) {
        return location.matches("(?i)https?://.*");
    }

    @Override
    public synchronized CompletionStage<Found> look(Instant now) {
        if (now.isBefore(next)) {
            return CompletableFuture.completedStage(found());
        }
        if (!isAllowed(address)) {
            next = Instant.MAX;
            return CompletableFuture.completedStage(
                    failed("The address is not https; plain http is only for this machine itself."));
        }
        next = now.plus(every);
        return CLIENT.sendAsync(request(), into(temporary()))
                .orTimeout(ALL.toSeconds(), TimeUnit.SECONDS)
                .handle((answer, failure) -> {
                    var found = failure == null ? take(answer) : failed(sentence(failure));
                    retrySooner(now);
                    return found;
                });
    }

    private HttpRequest request() {
        var request = HttpRequest.newBuilder(address)
                .timeout(ANSWERING)
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "Interdict");
        if (copy != null && !entityTag.isEmpty()) {
            request.header("If-None-Match", entityTag);
        }
        if (copy != null && !lastModified.isEmpty()) {
            request.header("If-Modified-Since", lastModified);
        }
        return request.GET().build();
    }

    private synchronized Found take(HttpResponse<Path> answer) {
        if (!isAllowed(answer.uri())) {
            delete(answer.body());
            return failed("The address leads on to one that is not https.");
        }
        if (answer.statusCode() == NOT_MODIFIED && copy != null) {
            delete(answer.body());
            troubles = List.of();
        } else if (answer.statusCode() == 200) {
            delete(copy);
            copy = answer.body();
            entityTag = answer.headers().firstValue("ETag").orElse("");
            lastModified = answer.headers().firstValue("Last-Modified").orElse("");
            troubles = List.of();
        } else {
            delete(answer.body());
            return failed(address + " answered " + answer.statusCode() + ".");
        }
        return found();
    }

    private synchronized Found failed(String why) {
        troubles = List.of(new Refusal(name, why));
        return found();
    }

    private synchronized void retrySooner(Instant now) {
        if (!troubles.isEmpty() && every.compareTo(AFTER_A_FAILURE) > 0) {
            next = now.plus(AFTER_A_FAILURE);
        }
    }

    private Found found() {
        return copy == null
                ? new Found(List.of(), troubles, List.of(troubles))
                : new Found(List.of(new ListFiles.File(name, copy)), troubles, List.of(copy, troubles));
    }

    private String sentence(Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return address + " cannot be read: " + cause.getClass().getSimpleName()
                + (cause.getMessage() == null ? "" : ", " + cause.getMessage()) + ".";
    }

    private static BodyHandler<Path> into(Path file) {
        return answer -> {
            try {
                return answer.statusCode() == 200
                        ? new Download(file, Limits.MOST_BYTES)
                        : BodySubscribers.replacing(file);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        };
    }

    private static boolean isAllowed(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) || LOOPBACK.contains(String.valueOf(address.getHost()));
    }

    private static Path temporary() {
        try {
            var file = Files.createTempFile("interdict-list", ".download");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void delete(@Nullable Path file) {
        if (file != null) {
            file.toFile().delete();
        }
    }
}
