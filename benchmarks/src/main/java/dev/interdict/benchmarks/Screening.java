package dev.interdict.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures screening in one run of JMH, prints a table, and leaves JSON in the file that it is told. */
final class Screening {

    private Screening() {}

    /**
     * What one measurement takes.
     *
     * @param perSecond how many components on one thread; of the index, how many names
     */
    record Row(String what, int items, double ms, long perSecond) {}

    /** The argument: the file for JSON; see {@link ScreeningData#LISTS}. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        var options = new OptionsBuilder()
                .include(ScreeningBenchmark.class.getName())
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .jvmArgsAppend(
                        "-Xmx2g",
                        "-XX:+UseSerialGC",
                        "-D%s=%s".formatted(ScreeningData.LISTS, System.getProperty(ScreeningData.LISTS, "")))
                .build();
        var rows = new Runner(options).run().stream().map(Screening::row).toList();
        System.out.printf("%n%-14s %10s %12s %14s%n", "what", "items", "ms", "per second");
        rows.forEach(row ->
                System.out.printf("%-14s %10d %12.1f %14d%n", row.what(), row.items(), row.ms(), row.perSecond()));
        var file = Path.of(arguments[0]).toAbsolutePath();
        Files.createDirectories(file.getParent());
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), Map.of("rows", rows));
    }

    private static Row row(RunResult result) {
        var what = result.getPrimaryResult().getLabel();
        var items = items(what);
        var ms = result.getPrimaryResult().getScore() / 1000;
        return new Row(what, items, Math.round(ms * 10) / 10.0, Math.round(items / ms * 1000));
    }

    private static int items(String what) {
        return switch (what) {
            case "realStream" -> ScreeningData.stream().size();
            case "unseenNames" -> ScreeningData.unseen().size();
            default ->
                ScreeningData.lists().stream()
                        .flatMap(list -> list.entries().stream())
                        .mapToInt(entry -> 1 + entry.names().size())
                        .sum();
        };
    }
}
