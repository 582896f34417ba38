package dev.interdict.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.interdict.benchmarks.accuracy.Accuracy;
import dev.interdict.benchmarks.accuracy.Lists;
import dev.interdict.screening.domain.matching.Band;
import dev.interdict.screening.domain.matching.Matcher;
import dev.interdict.screening.knownparties.KnownParties;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures how right and how fast screening is, prints both, and leaves JSON in the file that it is told. */
final class Screening {

    private static final double MEGABYTE = 1e6;

    private Screening() {}

    /**
     * What one measurement takes.
     *
     * @param perSecond how many components on one thread; of an index, how many names
     * @param asked what is to be reached
     */
    record Row(String what, int items, double ms, long perSecond, String asked) {}

    /** How much memory the index takes, without the lists that it was made of. */
    record Size(int names, double megabytes) {}

    /** The arguments: the file for JSON, the folder for real documents; see {@link ScreeningData#DATA}. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        var lists = Lists.read(ScreeningData.shared());
        var accuracy = Accuracy.measure(ScreeningData.shared(), lists, Path.of(arguments[1]));
        var names = accuracy.labels().names();
        var lucene = LuceneAccuracy.of(
                names,
                new LuceneNames(LuceneNames.names(lists)),
                names.at(Band.REVIEW).f1());
        var size = size(lists);
        var rows = rows(lists);
        System.out.println(accuracy.text());
        System.out.printf("%n%-14s %10s %12s %14s   %s%n", "what", "items", "ms", "per second", "asked");
        rows.forEach(row -> System.out.printf(
                "%-14s %10d %12.1f %14d   %s%n", row.what(), row.items(), row.ms(), row.perSecond(), row.asked()));
        System.out.printf(
                "%nindex of %d names: %.1f MB (asked: under 200)%n"
                        + "Lucene over the same names, labelled names at REVIEW: precision %.3f, recall %.3f, F1 %.3f; ours %.3f%n",
                size.names(), size.megabytes(), lucene.precision(), lucene.recall(), lucene.f1(), lucene.ourF1());
        var file = Path.of(arguments[0]).toAbsolutePath();
        Files.createDirectories(file.getParent());
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(
                        file.toFile(),
                        Map.of("accuracy", accuracy.json(), "rows", rows, "index", size, "lucene", lucene));
    }

    private static List<Row> rows(Lists lists) throws RunnerException {
        var options = new OptionsBuilder()
                .include(ScreeningBenchmark.class.getName())
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .warmupIterations(4)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .jvmArgsAppend(
                        "-Xmx2g",
                        "-XX:+UseSerialGC",
                        "-D%s=%s"
                                .formatted(
                                        ScreeningData.DATA,
                                        ScreeningData.shared().folder()))
                .build();
        return new Runner(options)
                .run().stream().map(result -> row(result, lists)).toList();
    }

    private static Row row(RunResult result, Lists lists) {
        var what = result.getPrimaryResult().getLabel();
        var ms = result.getPrimaryResult().getScore() / 1000;
        return switch (what) {
            case "realStream" -> row(what, ScreeningData.stream().size(), ms, "1,000,000 a second");
            case "unseenNames" -> row(what, ScreeningData.unseen().size(), ms, "200,000 a second");
            case "index" -> row(what, lists.names(), ms, "under 3,000 ms");
            case "luceneNames" -> row(what, ScreeningBenchmark.ASKED_OF_LUCENE, ms, "");
            default -> row(what, LuceneNames.names(lists).size(), ms, "");
        };
    }

    private static Row row(String what, int items, double ms, String asked) {
        return new Row(what, items, Math.round(ms * 10) / 10.0, Math.round(items / ms * 1000), asked);
    }

    private static Size size(Lists lists) {
        var before = used();
        Matcher matcher = lists.matcher(KnownParties.read());
        try {
            return new Size(lists.names(), Math.round((used() - before) / MEGABYTE * 10) / 10.0);
        } finally {
            Reference.reachabilityFence(matcher);
        }
    }

    /** Bytes that are still used after what is not was collected. */
    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
