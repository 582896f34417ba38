package dev.interdict.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.formats.Drafts;
import dev.interdict.ingestion.formats.Reading;
import dev.interdict.ingestion.formats.SbomReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.parsers.JsonParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Reads the same CycloneDX JSON with this product's reader, with cyclonedx-core-java, and token by token. */
@State(Scope.Benchmark)
public class ParsingBenchmark {

    private static final JsonFactory JSON = new JsonFactory();

    /** See {@link BenchDocuments}. */
    @Param("generated-1000")
    public String documents = "";

    private List<byte[]> bytes = List.of();

    @Setup
    public void load() {
        bytes = BenchDocuments.named(documents);
    }

    /** As an upload is read, with drafts in memory. */
    @Benchmark
    public void reader(Blackhole hole) {
        for (var document : bytes) {
            hole.consume(read(document, hole::consume));
        }
    }

    static Reading read(byte[] document, Consumer<Component> out) {
        try {
            return SbomReader.read(new ByteArrayInputStream(document), new InMemory(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Jackson's tokens, of which nothing is taken. */
    @Benchmark
    public void bareTokenScan(Blackhole hole) throws IOException {
        for (var document : bytes) {
            try (var json = JSON.createParser(new ByteArrayInputStream(document))) {
                for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                    hole.consume(token);
                }
            }
        }
    }

    /** The library of CycloneDX's makers. */
    @Benchmark
    public void cyclonedxCoreJava(Blackhole hole) throws ParseException {
        for (var document : bytes) {
            hole.consume(new JsonParser().parse(document));
        }
    }

    private static final class InMemory implements Drafts {

        private final List<Component> components = new ArrayList<>();

        @Override
        public void add(Component component) {
            components.add(component);
        }

        @Override
        public void each(Consumer<Component> take) {
            components.forEach(take);
        }
    }
}
