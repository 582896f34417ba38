package dev.interdict.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures parsing in one run of JMH, prints a table, and leaves JSON in the file that it is told. */
final class Parsing {

    private static final String READER = "reader";
    private static final String SCAN = "bareTokenScan";
    private static final String LIBRARY = "cyclonedxCoreJava";

    private Parsing() {}

    /**
     * What one kind of documents takes.
     *
     * @param componentsPerSecond that the reader hands on
     * @param ofBareTokenScan the reader's rate, as a part of that of Jackson's tokens alone
     * @param timesCyclonedxCoreJava the reader's rate, as a multiple of that of the library
     */
    record Row(
            String documents,
            int components,
            double readerMs,
            double bareTokenScanMs,
            double cyclonedxCoreJavaMs,
            long componentsPerSecond,
            double ofBareTokenScan,
            double timesCyclonedxCoreJava) {}

    /** The arguments: the file for JSON, then the names of documents, see {@link BenchDocuments}. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        var documents = List.of(arguments).subList(1, arguments.length);
        var options = new OptionsBuilder()
                .include(ParsingBenchmark.class.getName())
                .param("documents", documents.toArray(String[]::new))
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .warmupIterations(8)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .jvmArgsAppend("-Xmx3g", "-XX:+UseSerialGC")
                .build();
        var rows = rows(new Runner(options).run());
        print(rows);
        var file = Path.of(arguments[0]).toAbsolutePath();
        Files.createDirectories(file.getParent());
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), Map.of("rows", rows));
    }

    private static void print(List<Row> rows) {
        System.out.printf(
                "%n%-18s %12s %16s %18s %20s %24s%n",
                "documents",
                "components",
                "components/s",
                "of a token scan",
                "x cyclonedx-core-java",
                "ms: ours, scan, library");
        for (var row : rows) {
            System.out.printf(
                    "%-18s %12d %16d %18.2f %20.1f %10.2f, %.2f, %.2f%n",
                    row.documents(),
                    row.components(),
                    row.componentsPerSecond(),
                    row.ofBareTokenScan(),
                    row.timesCyclonedxCoreJava(),
                    row.readerMs(),
                    row.bareTokenScanMs(),
                    row.cyclonedxCoreJavaMs());
        }
    }

    private static List<Row> rows(Iterable<RunResult> results) {
        var byDocuments = new TreeMap<String, Map<String, Double>>();
        for (var result : results) {
            byDocuments
                    .computeIfAbsent(result.getParams().getParam("documents"), absent -> new TreeMap<>())
                    .put(
                            result.getPrimaryResult().getLabel(),
                            result.getPrimaryResult().getScore() / 1000);
        }
        var rows = new ArrayList<Row>();
        byDocuments.forEach((documents, took) -> rows.add(row(documents, took)));
        return rows;
    }

    private static Row row(String documents, Map<String, Double> took) {
        double reader = took.getOrDefault(READER, Double.NaN);
        double scan = took.getOrDefault(SCAN, Double.NaN);
        double library = took.getOrDefault(LIBRARY, Double.NaN);
        var components = BenchDocuments.components(documents);
        return new Row(
                documents,
                components,
                rounded(reader),
                rounded(scan),
                rounded(library),
                Math.round(components / reader * 1000),
                rounded(scan / reader),
                rounded(library / reader));
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
