package dev.interdict.ingestion.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ingestion.Corpus;
import dev.interdict.ingestion.Corpus.Row;
import dev.interdict.ingestion.domain.Fault;
import dev.interdict.ingestion.formats.Reading;
import dev.interdict.ingestion.spool.Held;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The SPDX projects' own documents, and real ones, in YAML, tag-value and RDF/XML, read strictly: all are taken but those that lack
 * what the specification asks for, whatever their authors call them.
 */
class StrictSpdxConformanceTest {

    private static final Set<String> FORMS = Set.of("SPDX YAML", "SPDX tag-value", "SPDX RDF/XML");

    private static final String NTIA = "spdx/ntia-conformance-checker/tests/data/";
    private static final Fault NO_CREATED = new Fault("/creationInfo", "It has no created.");
    private static final Fault NO_CREATORS = new Fault("/creationInfo", "It has no creators.");

    /** A fault of each that is refused; clauses are those of SPDX 2.3. */
    private static final Map<String, Fault> REFUSED = Map.ofEntries(
            // 12.4: whom an annotation is about must be said
            Map.entry(
                    "spdx/tools-golang/examples/sample-docs/tv/SPDXTagExample-v2.3.spdx",
                    new Fault("", "An annotation has no SPDXREF, at line 310.")),
            // SPDX 2.2, 3.17: the package Saxon has no copyright text, which 2.2 asks for
            Map.entry(
                    "spdx/tools-golang/examples/sample-docs/rdf/SPDXRdfExample-v2.2.spdx.rdf",
                    new Fault("/packages/0", "It has no copyrightText.")),
            Map.entry(
                    "spdx/tools-python/tests/spdx/parser/rdf/data/invalid_documents/invalid_creation_info_with_snippet.rdf.xml",
                    NO_CREATED),
            Map.entry(NTIA + "other_tests/SPDXSimpleTag.tag", NO_CREATED),
            Map.entry(
                    NTIA + "other_tests/test_components_without_functions.spdx",
                    new Fault("/packages/1", "It has no name.")),
            Map.entry(NTIA + "missing_author_name/SPDXRdfExample-v2.3.spdx.rdf.xml", NO_CREATORS),
            Map.entry(
                    NTIA + "missing_author_name/SPDXTagExample-v2.3.spdx",
                    new Fault("/creationInfo/creators/0", "It is not written as the schema asks for, at line 14.")),
            Map.entry(
                    NTIA + "missing_author_name/SPDXYAMLExample-v2.3.spdx.yaml",
                    new Fault("/creationInfo/creators", "It is of another type: string found, array expected.")),
            Map.entry(NTIA + "missing_component_name/SPDXRdfExample.rdf", new Fault("/packages/0", "It has no name.")),
            Map.entry(NTIA + "missing_timestamp/SPDXRdfExample-v2.3.spdx.rdf.xml", NO_CREATED),
            Map.entry(
                    NTIA + "missing_timestamp/SPDXTagExample-v2.3.spdx",
                    new Fault("/creationInfo/created", "It is not a valid date-time, at line 17.")),
            Map.entry(
                    NTIA + "missing_timestamp/SPDXYAMLExample-v2.3.spdx.yaml",
                    new Fault("/creationInfo/created", "It is not a valid date-time.")),
            Map.entry(
                    NTIA + "missing_unique_identifiers/SPDXRdfExample-v2.3.spdx.rdf.xml",
                    new Fault("/packages/0", "It has no SPDXID.")),
            Map.entry(
                    NTIA + "missing_unique_identifiers/SPDXTagExample-v2.3.spdx",
                    new Fault("/packages/0", "It has no SPDXID, at line 46.")),
            Map.entry(
                    NTIA + "missing_unique_identifiers/SPDXYAMLExample-v2.3.spdx.yaml",
                    new Fault("/packages/0", "It has no SPDXID.")),
            // 8.2: paths with slashes stand in ids
            Map.entry(
                    "spdx-2.2-tv_k8s-bom_fatbom.spdx",
                    new Fault("/files/0/SPDXID", "It is not written as the schema asks for, at line 15.")),
            // 6.5, 6.9: what was to be replaced was not
            Map.entry(
                    "spdx-2.3-yaml_ort_synthetic.spdx.yaml",
                    new Fault("/documentNamespace", "It is not a valid uri.")));

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        Corpus.unpack();
    }

    @Test
    void theCorpusIsWhole() throws IOException {
        assertThat(documents("conformance").count()).isEqualTo(83);
        assertThat(documents("visible").count()).isEqualTo(11);
    }

    @TestFactory
    Stream<DynamicTest> everyDocumentIsTakenOrRefusedForAFaultThatItHas() throws IOException {
        return Stream.concat(documents("conformance"), documents("visible"))
                .map(row -> DynamicTest.dynamicTest(row.cell("file"), () -> {
                    var refused = REFUSED.get(row.cell("file"));
                    if (refused == null) {
                        assertThat(faults(row)).isEmpty();
                    } else {
                        assertThat(faults(row)).contains(refused);
                    }
                }));
    }

    private static Stream<Row> documents(String part) throws IOException {
        return Corpus.rows(part)
                .filter(row -> FORMS.contains(row.cell("format"))
                        && row.cell("spec_version").matches("2\\.[23]")
                        && !row.cell("file").endsWith("/SPDXYamlExample.yaml"));
    }

    private static List<Fault> faults(Row row) throws IOException {
        var bytes = row.plain();
        try (var held = new Held()) {
            return StrictReader.read(() -> new ByteArrayInputStream(bytes), held.drafts(), component -> {})
                            instanceof Reading.Unreadable(var problem, var faults)
                    ? faults.isEmpty() ? List.of(new Fault("", problem)) : faults
                    : List.of();
        }
    }
}
