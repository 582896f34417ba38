package dev.interdict.ingestion.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ingestion.Corpus;
import dev.interdict.ingestion.domain.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** SPDX 3 in JSON-LD, read strictly: each element is held against what its class is to be. */
class StrictSpdx3Test {

    private static final String EXAMPLES = "spdx/spdx-3-model/serialization/jsonld/examples/";

    /** The schema knows the one context only, and not a list of contexts. */
    private static final Fault MORE_CONTEXT = new Fault("/@context", "It is not the value that the schema asks for.");

    private static final String DOCUMENT = """
            {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
              {"type": "CreationInfo", "@id": "_:c", "specVersion": "3.0.1", "created": "2024-05-01T12:00:00Z",
               "createdBy": ["https://sbom.example/jane"]},
              {"type": "Person", "spdxId": "https://sbom.example/jane", "creationInfo": "_:c", "name": "Jane"},
              {"type": "software_Package", "spdxId": "https://sbom.example/a", "creationInfo": "_:c", "name": "a",
               "software_primaryPurpose": "library"}]}""";

    @Test
    void everyFaultHasItsPointer() throws IOException {
        assertThat(Strictly.faults(DOCUMENT)).isEmpty();
        assertThat(with("\"2024-05-01T12:00:00Z\"", "\"yesterday\""))
                .extracting(Fault::pointer)
                .containsOnly("/@graph/0/created");
        assertThat(with("\"library\"", "\"gadget\""))
                .containsExactly(new Fault(
                        "/@graph/2/software_primaryPurpose", "It is none of the values that the schema lists."));
        assertThat(with("\"spdxId\": \"https://sbom.example/a\", ", ""))
                .containsExactly(new Fault("/@graph/2", "It has no spdxId."));
        assertThat(with("\"name\": \"a\"", "\"colour\": \"red\""))
                .contains(new Fault("/@graph/2", "It has a key that the schema does not know: colour."));
        assertThat(with("software_Package", "Gadget"))
                .contains(new Fault("/@graph/2/type", "It is none of the values that the schema lists."));
    }

    /** A fault of each that is refused, against SPDX's own schema. */
    private static final Map<String, Fault> REFUSED = Map.of(
            EXAMPLES + "converted_from_spdx_2.json",
            new Fault("/@graph/16", "It has no software_snippetFromFile."),
            EXAMPLES + "person3.json",
            new Fault("", "It has no creationInfo."),
            EXAMPLES + "sbom1.json",
            new Fault("/software_sbomType", "It is of another type: string found, array expected."),
            EXAMPLES + "spdx_document2.json",
            new Fault("/@graph/2", "It has a key that the schema does not know: contentType."),
            EXAMPLES + "spdx_document4.json",
            MORE_CONTEXT,
            "spdx/ntia-conformance-checker/tests/data/spdx3/missing_unique_identifiers.json",
            new Fault("/@graph/6", "It has no spdxId."),
            "spdx-3.0.1_kernelsbom_linux-output.spdx3.json",
            MORE_CONTEXT,
            "spdx-3.0.1_spdx-maven_jenkins-parent.spdx3.json",
            new Fault("/@graph/0", "It has no createdBy."));

    @TestFactory
    Stream<DynamicTest> everyDocumentIsTakenOrRefusedForAFaultThatItHas() throws IOException, InterruptedException {
        Corpus.unpack();
        return Stream.concat(Corpus.rows("conformance"), Corpus.rows("visible"))
                .filter(row -> row.cell("format").equals("SPDX 3 JSON-LD"))
                .map(row -> DynamicTest.dynamicTest(row.cell("file"), () -> {
                    var refused = REFUSED.get(row.cell("file"));
                    var faults = Strictly.faults(new String(row.plain(), UTF_8));
                    if (refused == null) {
                        assertThat(faults).isEmpty();
                    } else {
                        assertThat(faults).contains(refused);
                    }
                }));
    }

    private static List<Fault> with(String right, String wrong) throws IOException {
        return Strictly.with(DOCUMENT, right, wrong);
    }
}
