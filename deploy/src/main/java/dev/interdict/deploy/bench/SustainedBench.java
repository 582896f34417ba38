package dev.interdict.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interdict.deploy.EmbeddedPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** How many uploads a second go through when clients never pause. */
record SustainedBench(Duration duration) implements Benchmark {

    private static final int CLIENTS = 8;
    private static final int COMPONENTS = 100;
    private static final int DOCUMENTS = 400;
    private static final int PROJECTS = 40;
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    /** What the clients send. */
    enum Kind {
        /** Builds of projects that are known, and whose components stay the same: what pipelines do all day. */
        REBUILDS("rebuilds"),
        /** Every upload begins a project and raises its alerts: the most work that an upload can be. */
        NEW_PROJECTS("new projects");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * A row.
     *
     * @param kind what the clients sent
     * @param seconds from the first upload until the last was screened
     * @param screenedPerSecond over these seconds
     * @param quietAfterSeconds from the first upload until every alert was out as well
     * @param residentBeforeMb each service's resident memory
     */
    record Row(
            String kind,
            int clients,
            int components,
            int uploads,
            double acceptedPerSecond,
            double seconds,
            double screenedPerSecond,
            double quietAfterSeconds,
            double acceptedP50,
            double acceptedP99,
            Map<String, Long> residentBeforeMb,
            Map<String, Long> residentAfterMb) {}

    @Override
    public String name() {
        return "sustained";
    }

    @Override
    public List<Row> run(EmbeddedPlatform platform, Consumer<String> progress) {
        return Stream.of(Kind.values())
                .map(kind -> measure(kind, platform, progress))
                .toList();
    }

    private Row measure(Kind kind, EmbeddedPlatform platform, Consumer<String> progress) {
        var load = new Load(kind, documents(), new Uploads(platform, "sustained-" + System.nanoTime()));
        progress.accept("sustained, %s: %d clients warm up for %d s".formatted(kind, CLIENTS, WARM_UP.toSeconds()));
        together(load, WARM_UP);
        platform.awaitQuiet(Duration.ofMinutes(2));
        Map<String, Long> before = Memory.ofServices(platform);
        progress.accept("sustained, %s: %d clients for %d s".formatted(kind, CLIENTS, duration.toSeconds()));
        long begin = System.nanoTime();
        List<Accepted> accepted = together(load, duration);
        double acceptedIn = secondsSince(begin);
        progress.accept("sustained, %s: %d accepted, waiting until all are through".formatted(kind, accepted.size()));
        platform.awaitQuiet(Duration.ofMinutes(2));
        double quiet = secondsSince(begin);
        double screened = screenedIn(accepted, load.uploads());
        return new Row(
                kind.toString(),
                CLIENTS,
                COMPONENTS,
                accepted.size(),
                rounded(accepted.size() / acceptedIn),
                rounded(screened),
                rounded(accepted.size() / screened),
                rounded(quiet),
                Percentiles.millis(accepted.stream().map(Accepted::nanos).toList(), 50),
                Percentiles.millis(accepted.stream().map(Accepted::nanos).toList(), 99),
                before,
                Memory.ofServices(platform));
    }

    /** Of each project some builds. */
    private static List<byte[]> documents() {
        var generator = new Documents();
        List<byte[]> first = Stream.generate(() -> generator.next(COMPONENTS))
                .limit(PROJECTS)
                .toList();
        return Stream.iterate(0, i -> i + 1)
                .limit(DOCUMENTS)
                .map(i -> generator.rebuilt(first.get(i % PROJECTS)))
                .toList();
    }

    private record Load(Kind kind, List<byte[]> documents, Uploads uploads) {

        JsonNode send(int i) {
            byte[] document = documents.get(i % documents.size());
            return kind == Kind.REBUILDS ? uploads.send(document, i % PROJECTS) : uploads.send(document);
        }
    }

    private record Accepted(String id, Instant receivedAt, long nanos) {}

    private static List<Accepted> upload(int client, Load load, long deadline) {
        var accepted = new ArrayList<Accepted>();
        for (int i = client; System.nanoTime() < deadline; i += CLIENTS) {
            long begin = System.nanoTime();
            JsonNode sbom = load.send(i);
            long nanos = System.nanoTime() - begin;
            accepted.add(new Accepted(
                    sbom.path("id").asText(),
                    Instant.parse(sbom.at("/timings/receivedAt").asText()),
                    nanos));
        }
        return accepted;
    }

    /** Seconds between the first upload and the last screening, by the services' own timings. */
    private static double screenedIn(List<Accepted> accepted, Uploads uploads) {
        Instant first = accepted.stream()
                .map(Accepted::receivedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant last = accepted.stream()
                .map(sbom -> screenedAt(uploads.settled(sbom.id())))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Duration.between(first, last).toMillis() / 1e3;
    }

    private static Instant screenedAt(JsonNode sbom) {
        if (!sbom.path("state").asText().equals("screened")) {
            throw new IllegalStateException("an SBOM is not screened: " + sbom.path("state"));
        }
        return Instant.parse(sbom.at("/timings/screenedAt").asText());
    }

    private static List<Accepted> together(Load load, Duration duration) {
        long deadline = System.nanoTime() + duration.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            var calls = new ArrayList<Callable<List<Accepted>>>();
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                calls.add(() -> upload(number, load, deadline));
            }
            var all = new ArrayList<Accepted>();
            for (Future<List<Accepted>> one : threads.invokeAll(calls)) {
                all.addAll(one.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
