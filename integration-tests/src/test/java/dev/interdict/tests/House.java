package dev.interdict.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interdict.deploy.EmbeddedPlatform;
import dev.interdict.tests.Http.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The running product, as its users see it. */
final class House implements AutoCloseable {

    static final Instant PENDING = Instant.parse("2024-06-01T12:00:00Z");
    static final Instant AFTER_ALL_PHASES = Instant.parse("2024-10-07T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPlatform platform;

    private House(EmbeddedPlatform platform) {
        this.platform = platform;
    }

    /** Starts everything, with the clock standing at 1 June 2024. */
    static House pending() {
        return pending(Map.of());
    }

    /** As above, with settings of the services beyond their defaults, as environment variables. */
    static House pending(Map<String, String> settings) {
        var platform = Backings.platform(PENDING, settings);
        platform.start();
        return new House(platform);
    }

    /** Starts everything with settings that name a clock of the test's own. */
    static House byOwnClock(Map<String, String> settings) {
        var platform = Backings.platform(null, settings);
        platform.start();
        return new House(platform);
    }

    EmbeddedPlatform platform() {
        return platform;
    }

    URI at(String service, String path) {
        return URI.create(platform.service(service).url() + path);
    }

    /** Uploads and expects to be accepted; gives the SBOM. */
    JsonNode upload(String project, String version, byte[] sbom) {
        return tryUpload(project, version, sbom).expect(202).json();
    }

    Answer tryUpload(String project, String version, byte[] sbom) {
        return Http.post(
                at("ingestion", "/v1/sboms?project=%s&version=%s".formatted(encoded(project), encoded(version))),
                "application/vnd.cyclonedx+json",
                sbom);
    }

    /** Uploads and waits until it is screened. */
    JsonNode uploadScreened(String project, String version, byte[] sbom) {
        var id = upload(project, version, sbom).path("id").asText();
        var screened = Http.get(at("ingestion", "/v1/sboms/%s?wait=30s".formatted(id)))
                .expect(200)
                .json();
        if (!screened.path("state").asText().equals("screened")) {
            throw new AssertionError("Not screened: " + screened);
        }
        return screened;
    }

    void moveClockTo(Instant instant) {
        Http.post(
                        platform.control().resolve("/clock"),
                        "application/json",
                        Http.bytes(Map.of("to", instant.toString())))
                .expect(200);
    }

    void quiet() {
        try {
            platform.awaitQuiet(PATIENCE);
        } catch (IllegalStateException stuck) {
            throw new AssertionError(stuck.getMessage() + lastWords(), stuck);
        }
    }

    /** The end of each service's log, for who reads that something got stuck. */
    private String lastWords() {
        return Stream.of("ingestion", "screening", "deadlines", "notifications")
                .map(service ->
                        "\n" + service + ":\n" + end(platform.service(service).log()))
                .collect(Collectors.joining());
    }

    private static String end(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException unread) {
            return unread.toString();
        }
    }

    /** The project's alerts as the door lists them: by instant. */
    List<JsonNode> alerts(String project) {
        var alerts = items("notifications", "/v1/alerts?limit=1000&project=" + encoded(project));
        assertThat(alerts)
                .isSortedAccordingTo(
                        Comparator.comparing(alert -> alert.path("at").asText()));
        return alerts;
    }

    /** Each alert in a line: instant, kind, phase, step, number of findings. */
    List<String> timeline(String project) {
        return alerts(project).stream()
                .map(alert -> "%s %s %s %s %d"
                        .formatted(
                                alert.path("at").asText(),
                                alert.path("kind").asText(),
                                alert.path("phase").isNull()
                                        ? "-"
                                        : alert.path("phase").asText(),
                                alert.path("step").asText(),
                                alert.path("findingsTotal").asInt()))
                .toList();
    }

    List<JsonNode> findings(String project) {
        return items("screening", "/v1/findings?limit=1000&project=" + encoded(project));
    }

    List<JsonNode> items(String service, String path) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = Http.get(at(service, path + cursor)).expect(200).json();
            page.path("items").forEach(items::add);
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + encoded(page.path("next").asText());
        } while (!cursor.isEmpty());
        return items;
    }

    JsonNode backlog(String service) {
        return Http.get(at(service, "/v1/backlog")).expect(200).json();
    }

    /** Waits for what must come; the bound only ends a test that has failed. */
    static void await(String what, BooleanSupplier condition) {
        await(what, condition, PATIENCE);
    }

    /** The same for what takes minutes, such as claims that end by themselves. */
    static void awaitLonger(String what, BooleanSupplier condition) {
        await(what, condition, PATIENCE.multipliedBy(8));
    }

    private static void await(String what, BooleanSupplier condition, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Did not come within " + patience.toSeconds() + " s: " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    @Override
    public void close() {
        platform.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
