package dev.interdict.ingestion.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ingestion.domain.Fault;
import dev.interdict.ingestion.formats.Reading;
import dev.interdict.ingestion.formats.Source;
import dev.interdict.ingestion.spool.Held;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** Documents that a test makes up, read strictly. */
final class Strictly {

    private Strictly() {}

    /** The faults of the document with one thing changed, which stands in it once. */
    static List<Fault> with(String document, String right, String wrong) throws IOException {
        assertThat(document).containsOnlyOnce(right);
        return faults(document.replace(right, wrong));
    }

    /** What it is refused for; none where it is taken. */
    static List<Fault> faults(String document) throws IOException {
        return switch (read(document)) {
            case Reading.Unreadable(var problem, var faults) ->
                faults.isEmpty() ? List.of(new Fault("", problem)) : faults;
            case Reading.Read ignored -> List.of();
            case Reading.Wrapped ignored -> throw new AssertionError("It is an SBOM.");
        };
    }

    static Reading read(String document) throws IOException {
        try (var held = new Held()) {
            return StrictReader.read(source(document), held.drafts(), component -> {});
        }
    }

    static Source source(String document) {
        return () -> new ByteArrayInputStream(document.getBytes(UTF_8));
    }
}
