package dev.interdict.ingestion.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ingestion.Corpus;
import dev.interdict.ingestion.Corpus.Row;
import dev.interdict.ingestion.formats.Reading;
import dev.interdict.ingestion.spool.Held;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** CycloneDX's own conformance documents, read strictly: the valid ones are taken, the invalid ones are refused. */
class StrictConformanceTest {

    private static final Set<String> FORMS = Set.of("CycloneDX JSON", "CycloneDX XML", "CycloneDX protobuf");

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        Corpus.unpack();
    }

    @Test
    void theCorpusIsWhole() throws IOException {
        assertThat(count("CycloneDX JSON", "valid")).isEqualTo(218);
        assertThat(count("CycloneDX JSON", "invalid")).isEqualTo(139);
        assertThat(count("CycloneDX XML", "valid")).isEqualTo(246);
        assertThat(count("CycloneDX XML", "invalid")).isEqualTo(167);
        assertThat(count("CycloneDX protobuf", "valid")).isEqualTo(191);
        assertThat(count("CycloneDX protobuf", "invalid")).isEqualTo(4);
    }

    @TestFactory
    Stream<DynamicTest> everyValidDocumentIsTaken() throws IOException {
        return Corpus.tests(
                "conformance",
                row -> is(row, "valid"),
                row -> assertThat(read(row)).isInstanceOf(Reading.Read.class));
    }

    @TestFactory
    Stream<DynamicTest> everyInvalidDocumentIsRefused() throws IOException {
        return Corpus.tests(
                "conformance",
                row -> is(row, "invalid"),
                row -> assertThat(read(row)).isInstanceOfSatisfying(Reading.Unreadable.class, refused -> {
                    assertThat(refused.problem()).isNotBlank();
                    assertThat(refused.faults()).allSatisfy(fault -> {
                        assertThat(fault.pointer()).matches("(/.*)?");
                        assertThat(fault.detail()).isNotBlank().hasSizeLessThan(200);
                    });
                }));
    }

    private static boolean is(Row row, String expected) {
        return FORMS.contains(row.cell("format")) && row.cell("expected").equals(expected);
    }

    private static long count(String form, String expected) throws IOException {
        return Corpus.rows("conformance")
                .filter(row -> row.cell("format").equals(form) && is(row, expected))
                .count();
    }

    private static Reading read(Row row) throws IOException {
        var bytes = row.bytes();
        try (var held = new Held()) {
            return StrictReader.read(() -> new ByteArrayInputStream(bytes), held.drafts(), component -> {});
        }
    }
}
