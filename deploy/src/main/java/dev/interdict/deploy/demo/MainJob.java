package dev.interdict.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interdict.deploy.EmbeddedPlatform;
import dev.interdict.deploy.Pause;
import dev.interdict.deploy.http.Answer;
import dev.interdict.deploy.http.Door;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a user and the time do: SBOMs are uploaded, the clock moves on, and receivers get told. */
final class MainJob {

    static final String CHANNEL = "demo";

    private static final Duration DELIVERIES = Duration.ofSeconds(30);

    private final EmbeddedPlatform platform;
    private final WebhookReceiver receiver;
    private final Took took;
    private final Consumer<String> progress;
    private final Door ingestion;
    private final Door screening;
    private final Door notifications;
    private final List<String> failures = new ArrayList<>();

    MainJob(EmbeddedPlatform platform, WebhookReceiver receiver, Took took, Consumer<String> progress) {
        this.platform = platform;
        this.receiver = receiver;
        this.took = took;
        this.progress = progress;
        this.ingestion = new Door(platform.ports().ingestion());
        this.screening = new Door(platform.ports().screening());
        this.notifications = new Door(platform.ports().notifications());
    }

    /** Does all of it on a platform that is started. */
    ReadBack run(List<SbomFile> files, Instant to) {
        register();
        List<JsonNode> sboms = took.time("upload", () -> screened(upload(files)));
        progress.accept("moving the clock to " + to);
        took.time("clock", () -> new Door(platform.ports().control()).post("/clock", Map.of("to", to.toString())));
        progress.accept("reading back");
        return took.time("read-back", () -> readBack(sboms));
    }

    /** What was refused, or not screened, in sentences. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    private void register() {
        var settings = Map.of("url", receiver.url(), "secret", receiver.secret());
        notifications.put("/v1/channels/" + CHANNEL, Map.of("name", CHANNEL, "type", "webhook", "settings", settings));
    }

    private List<JsonNode> upload(List<SbomFile> files) {
        return files.stream().map(this::upload).flatMap(Optional::stream).toList();
    }

    private Optional<JsonNode> upload(SbomFile file) {
        progress.accept("uploading %s for %s %s".formatted(file.path(), file.project(), file.version()));
        Answer answer = ingestion.upload(
                "/v1/sboms?project=%s&version=%s".formatted(Door.encoded(file.project()), Door.encoded(file.version())),
                file.bytes());
        if (!answer.isOk()) {
            failures.add("%s was refused: %s".formatted(file.path(), answer.problem()));
            return Optional.empty();
        }
        return Optional.of(answer.body());
    }

    private List<JsonNode> screened(List<JsonNode> uploads) {
        return uploads.stream()
                .map(upload -> ingestion.get(
                        "/v1/sboms/%s?wait=30s".formatted(upload.path("id").asText())))
                .peek(this::requireScreened)
                .toList();
    }

    private void requireScreened(JsonNode sbom) {
        String state = sbom.path("state").asText();
        if (!state.equals("screened")) {
            failures.add(
                    "the SBOM of %s is %s: %s".formatted(sbom.path("project").asText(), state, sbom.path("problems")));
        }
    }

    private ReadBack readBack(List<JsonNode> sboms) {
        List<JsonNode> alerts = deliveredAlerts();
        return new ReadBack(
                sboms,
                alerts,
                screening.all("/v1/findings"),
                receiver.messages(),
                SiemTopic.read(platform.kafka().bootstrapServers()));
    }

    /** The alerts when all are delivered, or as they are when waiting is over. */
    private List<JsonNode> deliveredAlerts() {
        long deadline = System.nanoTime() + DELIVERIES.toNanos();
        while (true) {
            List<JsonNode> alerts = notifications.all("/v1/alerts");
            if (System.nanoTime() > deadline
                    || alerts.stream().allMatch(alert -> Arrivals.isDelivered(ReadBack.read(alert), CHANNEL))) {
                return alerts;
            }
            Pause.of(Duration.ofMillis(100));
        }
    }
}
