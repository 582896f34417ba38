package dev.interdict.benchmarks.accuracy;

import dev.interdict.ingestion.formats.Drafts;
import dev.interdict.ingestion.formats.SbomReader;
import dev.interdict.ingestion.spool.ComponentCodec;
import dev.interdict.schemas.ingestion.Component;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Real documents of all formats, read as ingestion reads them. */
final class RealDocuments {

    private RealDocuments() {}

    /** A component of a document. */
    record Read(String file, Component component) {

        /** All strings by which its vendor can be named. */
        String key() {
            return component.getFields().stream()
                    .map(field -> field.getKind() + "=" + field.getValue())
                    .collect(Collectors.joining("\n"));
        }
    }

    static List<Read> in(Path folder) {
        try (var files = Files.list(folder)) {
            var read = new ArrayList<Read>();
            for (var file : files.sorted().toList()) {
                try (var in = SharedData.open(file)) {
                    SbomReader.read(
                            in,
                            new InMemory(),
                            component ->
                                    read.add(new Read(file.getFileName().toString(), ComponentCodec.wire(component))));
                }
            }
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class InMemory implements Drafts {

        private final List<dev.interdict.ingestion.domain.Component> drafts = new ArrayList<>();

        @Override
        public void add(dev.interdict.ingestion.domain.Component draft) {
            drafts.add(draft);
        }

        @Override
        public void each(Consumer<dev.interdict.ingestion.domain.Component> take) {
            drafts.forEach(take);
        }
    }
}
