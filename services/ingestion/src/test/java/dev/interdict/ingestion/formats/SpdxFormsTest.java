package dev.interdict.ingestion.formats;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ingestion.Corpus;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real documents that exist in several forms of SPDX 2 name the same vendors in each. */
class SpdxFormsTest {

    private static final String EXAMPLE = "spdx/tools-python/tests/spdx/data/SPDX%sExample-v2.3.spdx";

    private record Said(String of, String kind, String value) {}

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        Corpus.unpack();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSON:.json", "YAML:.yaml", "XML:.xml", "Rdf:.rdf.xml", "Tag:"})
    void theExampleOfTheSpecificationSaysTheSame(String form) throws IOException {
        var parts = form.split(":", 2);
        var said = said("conformance", EXAMPLE.formatted(parts[0]) + parts[1]);

        assertThat(said).hasSize(36).isEqualTo(said("conformance", EXAMPLE.formatted("JSON") + ".json"));
        assertThat(said)
                .contains(
                        new Said("glibc", "author", "Jane Doe"),
                        new Said("glibc", "email", "jane.doe@example.com"),
                        new Said("glibc", "manufacturer", "ExampleCodeInspect"),
                        new Said("glibc", "document.author", "Package Commenter"),
                        new Said("glibc", "url", "http://ftp.gnu.org/gnu/glibc"),
                        new Said("glibc", "artefact", "glibc-2.11.1.tar.gz"),
                        new Said("glibc", "hash", "MD5:624c1abb3664f4b35547e7c73864ad24"));
    }

    @Test
    void oneDocumentInRdfAndInYamlSaysTheSame() throws IOException {
        assertThat(said("visible", "spdx-2.2-rdf_sourceauditor_time-1.9.spdx.rdf.xml"))
                .hasSize(275)
                .isEqualTo(said("visible", "spdx-2.2-yaml_sourceauditor_time-1.9.spdx.yaml"));
    }

    private static Set<Said> said(String part, String file) throws IOException {
        var row = Corpus.rows(part)
                .filter(candidate -> candidate.cell("file").equals(file))
                .findFirst()
                .orElseThrow();
        return Read.of(row.bytes()).entries().stream()
                .flatMap(entry -> entry.fields().stream()
                        .map(field -> new Said(
                                entry.name(), field.kind(), field.value().strip())))
                .collect(toSet());
    }
}
