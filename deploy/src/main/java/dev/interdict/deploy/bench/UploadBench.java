package dev.interdict.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interdict.deploy.EmbeddedPlatform;
import dev.interdict.deploy.Pause;
import dev.interdict.deploy.http.Door;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** How long one client waits until its upload is accepted, is screened, and its alert is to be seen; linear in size, or not. */
record UploadBench() implements Benchmark {

    private static final Map<Integer, Integer> UPLOADS_BY_COMPONENTS =
            new TreeMap<>(Map.of(10, 300, 100, 200, 1_000, 50, 10_000, 10, 20_000, 10, 100_000, 3));
    private static final int WARM_UP = 200;
    private static final int WARM_UP_COMPONENTS = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * A row; all times in milliseconds.
     *
     * @param screenedP50 from receipt, by the services' own timings
     * @param screenedMicrosPerComponent the same where cost is linear
     */
    record Row(
            int components,
            int documentKb,
            int uploads,
            double acceptedP50,
            double acceptedP99,
            double screenedP50,
            double screenedP99,
            double screenedMicrosPerComponent,
            double alertP50,
            double alertP99) {}

    @Override
    public String name() {
        return "upload";
    }

    @Override
    public List<Row> run(EmbeddedPlatform platform, Consumer<String> progress) {
        var documents = new Documents();
        var uploads = new Uploads(platform, "upload-" + System.nanoTime());
        var notifications = new Door(platform.ports().notifications());
        progress.accept("upload: %d uploads to warm up".formatted(WARM_UP));
        for (int i = 0; i < WARM_UP; i++) {
            once(documents.next(WARM_UP_COMPONENTS), uploads, notifications);
        }
        return UPLOADS_BY_COMPONENTS.entrySet().stream()
                .map(size -> {
                    progress.accept("upload: %d uploads of %d components".formatted(size.getValue(), size.getKey()));
                    return measure(size.getKey(), size.getValue(), documents, uploads, notifications);
                })
                .toList();
    }

    private static Row measure(int components, int count, Documents documents, Uploads uploads, Door notifications) {
        var accepted = new ArrayList<Long>();
        var alerted = new ArrayList<Long>();
        var screened = new ArrayList<Long>();
        int bytes = 0;
        for (int i = 0; i < count; i++) {
            byte[] document = documents.next(components);
            bytes = document.length;
            Times times = once(document, uploads, notifications);
            accepted.add(times.accepted());
            alerted.add(times.alerted());
            screened.add(times.screened());
        }
        double screenedP50 = Percentiles.millis(screened, 50);
        return new Row(
                components,
                bytes / 1_000,
                count,
                Percentiles.millis(accepted, 50),
                Percentiles.millis(accepted, 99),
                screenedP50,
                Percentiles.millis(screened, 99),
                Math.round(screenedP50 * 10_000 / components) / 10.0,
                Percentiles.millis(alerted, 50),
                Percentiles.millis(alerted, 99));
    }

    /** Nanoseconds from the sending of the request; screened: from its receipt. */
    private record Times(long accepted, long screened, long alerted) {}

    private static Times once(byte[] document, Uploads uploads, Door notifications) {
        long begin = System.nanoTime();
        JsonNode sbom = uploads.send(document);
        long accepted = System.nanoTime() - begin;
        JsonNode timings = uploads.settled(sbom.path("id").asText()).path("timings");
        awaitAlert(sbom.path("projectId").asText(), notifications);
        long alerted = System.nanoTime() - begin;
        return new Times(accepted, between(timings, "receivedAt", "screenedAt").toNanos(), alerted);
    }

    private static Duration between(JsonNode timings, String from, String to) {
        return Duration.between(
                Instant.parse(timings.path(from).asText()),
                Instant.parse(timings.path(to).asText()));
    }

    private static void awaitAlert(String project, Door notifications) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (notifications.get("/v1/alerts?project=" + project).path("items").isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("no alert of project %s within two minutes".formatted(project));
            }
            Pause.of(BETWEEN_LOOKS);
        }
    }
}
