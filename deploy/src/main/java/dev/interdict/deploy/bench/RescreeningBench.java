package dev.interdict.deploy.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.interdict.deploy.EmbeddedPlatform;
import dev.interdict.deploy.Pause;
import dev.interdict.deploy.http.Door;
import dev.interdict.schemas.screening.FindingClosed;
import dev.interdict.schemas.screening.FindingOpened;
import dev.interdict.schemas.screening.ScreeningEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How soon a list a thousand names of which change reaches the last finding, with a million vendor keys stored. */
final class RescreeningBench implements Benchmark, AutoCloseable {

    private static final int NAMES = 1_000;
    private static final int PROJECTS = 200;
    private static final int UPLOADED = 500;
    private static final int KEYS = 1_000_000;
    private static final int KEYS_PER_SUPPLIER = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path folder;

    RescreeningBench() {
        try {
            folder = Files.createTempDirectory("interdict-bench");
            Files.createDirectory(folder.resolve("lists"));
            list("Altbestand");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A row.
     *
     * @param seconds from the change until the last finding's event was in Kafka
     * @param lost findings that were not told though they had to be
     * @param twice findings that were told more than once
     * @param others events of findings that are none of the list's
     * @param load the machine's load average over the last minute, in the end
     */
    record Row(String what, long keys, int names, double seconds, int lost, int twice, int others, double load) {}

    /** Where the list is. */
    Map<String, String> settings() {
        return Map.of(
                "INTERDICT_SCREENING_LISTS_BENCH_LOCATION",
                folder.resolve("lists").toString(),
                "INTERDICT_SCREENING_LISTS_BENCH_EVERY",
                "PT0.2S");
    }

    @Override
    public String name() {
        return "rescreening";
    }

    @Override
    public List<Row> run(EmbeddedPlatform platform, Consumer<String> progress) {
        new Door(platform.ports().screening()).put("/v1/programmes/bench-list", programme());
        var uploads = new Uploads(platform, "rescreening-" + System.nanoTime());
        progress.accept("rescreening: %d uploads of %d components".formatted(PROJECTS, UPLOADED));
        var sboms = IntStream.range(0, PROJECTS)
                .mapToObj(i -> uploads.send(document(i)).path("id").asText())
                .toList();
        sboms.forEach(uploads::settled);
        try (var tables = new KeyRows(platform.database());
                var topic = new EventTopic<>(
                        platform.kafka().bootstrapServers(), "interdict.screening.findings.v1", ScreeningEvent.class)) {
            progress.accept("rescreening: the rest of %d vendor keys".formatted(KEYS));
            tables.write(KEYS - (int) tables.keys(), KEYS_PER_SUPPLIER);
            await(tables::isQuiet);
            var rows = new ArrayList<Row>();
            rows.addAll(change("names changed, findings open", "Quarz", 2, tables, topic, progress));
            rows.addAll(change("names changed, findings close", "Neubestand", 3, tables, topic, progress));
            return List.copyOf(rows);
        }
    }

    private List<Row> change(
            String what,
            String names,
            int version,
            KeyRows tables,
            EventTopic<ScreeningEvent> topic,
            Consumer<String> progress) {
        topic.skip();
        long written = System.nanoTime();
        list(names);
        await(() -> tables.isInForce("BENCH", version));
        long inForce = System.nanoTime();
        long wall = System.currentTimeMillis();
        var told = new HashSet<UUID>();
        int[] others = new int[2];
        long[] last = {wall};
        await(() -> {
            topic.read((record, event) -> {
                var id = event.getEvent() instanceof FindingOpened opened
                        ? opened.getFinding().getId()
                        : event.getEvent() instanceof FindingClosed closed
                                ? closed.getFinding().getId()
                                : null;
                others[0] += id == null ? 1 : 0;
                others[1] += id == null || told.add(id) ? 0 : 1;
                last[0] = Math.max(last[0], record.timestamp());
            });
            return told.size() >= NAMES && tables.isQuiet();
        });
        double sinceInForce = (last[0] - wall) / 1e3;
        double sinceWritten = sinceInForce + (inForce - written) / 1e9;
        await(tables::isSwept);
        double swept = (System.nanoTime() - inForce) / 1e9;
        int lost = NAMES - told.size();
        var rows = List.of(
                new Row(
                        what + ", from its coming into force",
                        tables.keys(),
                        NAMES,
                        round(sinceInForce),
                        lost,
                        others[1],
                        others[0],
                        load()),
                new Row(
                        what + ", from the file's change",
                        tables.keys(),
                        NAMES,
                        round(sinceWritten),
                        lost,
                        others[1],
                        others[0],
                        load()),
                new Row(
                        what + ", all keys held against everything",
                        tables.keys(),
                        NAMES,
                        round(swept),
                        lost,
                        others[1],
                        others[0],
                        load()));
        rows.forEach(row -> progress.accept("rescreening: %s %s s".formatted(row.what(), row.seconds())));
        return rows;
    }

    /** As many entries as there are suppliers to meet, whose names begin with the word. */
    private void list(String word) {
        var text = IntStream.range(0, NAMES)
                .mapToObj(i -> "BENCH,id%d,%s%n".formatted(i, name(word, i)))
                .collect(Collectors.joining("", "list,id,name\n", ""));
        try {
            var next = Files.writeString(folder.resolve("next"), text);
            Files.move(next, folder.resolve("lists").resolve("bench.csv"), REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String word, int number) {
        var letters = Integer.toString(number)
                .chars()
                .mapToObj(digit -> "bdfgklmprt".substring(digit - '0', digit - '0' + 1) + "o")
                .collect(Collectors.joining());
        return "%s%s Werkzeugbau AG".formatted(word, letters);
    }

    private static Map<String, Object> programme() {
        return Map.of(
                "id", "bench-list",
                "title", "Those on the list",
                "jurisdiction", "US",
                "authority", "The bench",
                "closure", Map.of("text", "Nobody else.", "links", List.of()),
                "parties",
                        List.of(Map.of(
                                "id",
                                "listed",
                                "name",
                                "Listed",
                                "kind",
                                "category",
                                "category",
                                "Entries",
                                "lists",
                                List.of("BENCH"))),
                "scope", Map.of("text", "All products.", "covers", "any-product", "question", "Is it of {party}?"),
                "versions",
                        List.of(Map.of(
                                "status",
                                "pending",
                                "known_from",
                                Map.of(
                                        "local", "2024-01-01T00:00",
                                        "zone", "America/New_York",
                                        "zone_basis", "inferred",
                                        "literal", "a day"),
                                "summary",
                                "Nothing is prohibited yet.",
                                "citations",
                                List.of("the bench"))),
                "sources", Map.of("BENCH", Map.of("title", "The bench", "seen", "whole")));
    }

    /** Of each project's components as many have a supplier that will be listed as make the names' number for all. */
    private static byte[] document(int project) {
        int listed = NAMES / PROJECTS;
        return IntStream.range(0, UPLOADED)
                .mapToObj(i -> {
                    String maker = i < listed
                            ? name("Quarz", project * listed + i)
                            : "Haus %s GmbH"
                                    .formatted(
                                            Integer.toHexString((project * UPLOADED + i) / KEYS_PER_SUPPLIER * 7919));
                    return """
                            {"type": "library", "group": "org.haus%1$d", "name": "piece-%1$d-%2$d", "version": "1.%2$d", "supplier": {"name": "%3$s"},
                             "purl": "pkg:maven/org.haus%1$d/piece-%1$d-%2$d@1.%2$d"}""".formatted(project, i, maker);
                })
                .collect(Collectors.joining(
                        ",", "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [", "]}"))
                .getBytes(UTF_8);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("screening makes no end of it");
            }
            Pause.of(Duration.ofMillis(20));
        }
    }

    private static double load() {
        return round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static double round(double value) {
        return Math.round(value * 1e2) / 1e2;
    }

    @Override
    public void close() {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
