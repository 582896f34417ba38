package dev.interdict.ingestion.envelopes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ingestion.Corpus;
import dev.interdict.ingestion.Corpus.Row;
import dev.interdict.ingestion.formats.FormatReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every bad input of the corpus that is CycloneDX in JSON or XML, or no SBOM at all, gets the answer that its row asks
 * for. Nothing is wrong in guac-invalid-version; its name is about another reader's test.
 */
class BadInputsTest {

    /** A file; how many components it has, or that it is refused; part of the sentence that says why, or of a warning. */
    private static final String ANSWERS = """
            ours/attributes-100000.cdx.xml.gz | refused | not well-formed XML, at line 1
            ours/billion-laughs.cdx.xml | refused | a document type declaration (DTD)
            ours/bomFormat-lowercase.cdx.json | 2 | does not say bomFormat: CycloneDX
            ours/chain-50000.cdx.json.gz | 1 | no component has: 50000
            ours/comments.cdx.json | refused | not valid JSON, at line 1
            ours/component-name-missing.cdx.json | 1 | /components/0 has no name.
            ours/component-null-entry.cdx.json | 1 | /components/0 is not an object
            ours/components-100000.cdx.json.gz | 100000 | -
            ours/components-null.cdx.json | 0 | The document has no components.
            ours/components-object.cdx.json | refused | pointer=/components, detail=It is not a list.
            ours/cpe-oddities.cdx.json | 8 | /components/6/cpe is not a CPE name
            ours/csaf.json | refused | neither bomFormat nor spdxVersion
            ours/csv.json | refused | not valid JSON, at line 1
            ours/cycle-1000.cdx.json | 1000 | -
            ours/cycle-self.cdx.json | 1 | -
            ours/dangling-refs.cdx.json | 1 | references that no component has: 1
            ours/dependencies-490000-edges.cdx.json.gz | 0 | references that no component has: 700
            ours/diamonds-40.cdx.json | 121 | -
            ours/dsse-envelope.json | 2 | signature was not verified
            ours/dup-bom-ref.cdx.json | 2 | A bom-ref stands at more than one component, 1 times.
            ours/dup-component-identical.cdx.json | 3 | A bom-ref stands at more than one component, 2 times.
            ours/dupkey-case.cdx.json | 0 | The document has no components.
            ours/dupkey-components.cdx.json | refused | The key components stands twice in the document's root
            ours/dupkey-escaped.cdx.json | refused | pointer=/components/0, detail=The key supplier stands twice
            ours/dupkey-supplier.cdx.json | refused | pointer=/components/0, detail=The key supplier stands twice
            ours/empty.json | refused | The document is empty.
            ours/evasion-names.cdx.json | 45 | -
            ours/evasion-names.expected.csv | refused | neither JSON nor XML
            ours/github-api-wrapper.json | 1 | -
            ours/gzip-100MB-valid-whitespace.cdx.json.gz | refused | more than 200 times its size
            ours/gzip-100MB-zeros.json.gz | refused | not valid JSON, at line 1
            ours/gzip-bad-crc.cdx.json.gz | refused | After the end of the document more follows
            ours/gzip-in-gzip-in-gzip.json.gz | refused | compressed more than once
            ours/gzip-two-members.cdx.json.gz | refused | After the end of the document more follows
            ours/html-login-page.json | refused | a web page
            ours/http-404.json | refused | neither bomFormat nor spdxVersion
            ours/intoto-statement.json | 2 | in an in-toto statement without a signature
            ours/invalid-utf8.cdx.json | refused | bytes that are not UTF-8
            ours/jackson-polymorphic.cdx.json | 0 | /components/0 is not an object
            ours/json-array.json | refused | does not begin with an object
            ours/json-null.json | refused | does not begin with an object
            ours/json-number.json | refused | does not begin with an object
            ours/json-string.json | refused | does not begin with an object
            ours/json-true.json | refused | does not begin with an object
            ours/jsonlines.cdx.json | refused | After the end of the document more follows
            ours/latin1-declared.cdx.xml | 1 | -
            ours/lone-surrogate.cdx.json | 2 | -
            ours/namespace-2000.cdx.xml | 0 | The document has no components.
            ours/nan.cdx.json | refused | not valid JSON, at line 1
            ours/nested-arrays-1e6.json.gz | refused | nested deeper than 200 levels
            ours/nested-components-20000.cdx.json.gz | refused | nested deeper than 200 levels
            ours/nested-components-20000.cdx.xml.gz | refused | nested deeper than 200 levels
            ours/nested-components-50.cdx.json | 51 | -
            ours/nested-components-900.cdx.json | refused | nested deeper than 200 levels
            ours/no-bomFormat.cdx.json | refused | neither bomFormat nor spdxVersion
            ours/no-components.cdx.json | 0 | The document has no components.
            ours/nul-in-supplier.cdx.json | 2 | -
            ours/number-1e6-digits.cdx.json.gz | refused | a number of more than 1000 digits
            ours/number-exponent.cdx.json | refused | pointer=/version, detail=It is not a whole number.
            ours/openvex.json | refused | its context is not that of SPDX 3.0 alone
            ours/overlong-utf8.cdx.json | refused | bytes that are not UTF-8
            ours/package-lock.json | refused | a package-lock
            ours/pdf.json | refused | neither JSON nor XML
            ours/plain-named-gz.cdx.json.gz | 2 | -
            ours/png.json | refused | neither JSON nor XML
            ours/proto-pollution.cdx.json | 0 | The document has no components.
            ours/purl-10MB.cdx.json.gz | refused | a text of more than 4194304
            ours/purl-array.cdx.json | refused | pointer=/components/0/purl, detail=It is not a text.
            ours/purl-oddities.cdx.json | 18 | /components/9/purl is not a package URL
            ours/quadratic-blowup.cdx.xml.gz | refused | a document type declaration (DTD)
            ours/sarif.json | refused | SARIF, a report of findings
            ours/single-quotes.cdx.json | refused | not valid JSON, at line 1
            ours/specVersion-1.cdx.json | refused | pointer=/specVersion
            ours/specVersion-1_10.cdx.json | 1 | specVersion is not written as one of 1.0 to 1.7
            ours/specVersion-1_6_.cdx.json | 1 | specVersion is not written as one of 1.0 to 1.7
            ours/specVersion-1_6_1.cdx.json | 1 | specVersion is not written as one of 1.0 to 1.7
            ours/specVersion-2_0.cdx.json | refused | pointer=/specVersion
            ours/specVersion-9_9.cdx.json | refused | pointer=/specVersion
            ours/specVersion-_1_6.cdx.json | 1 | specVersion is not written as one of 1.0 to 1.7
            ours/specVersion-number.cdx.json | refused | pointer=/specVersion, detail=It is not a text.
            ours/specVersion-v1_6.cdx.json | 1 | specVersion is not written as one of 1.0 to 1.7
            ours/supplier-5MB.cdx.json.gz | 1 | -
            ours/supplier-array-of-objects.cdx.json | 1 | -
            ours/supplier-combining-marks.cdx.json.gz | 1 | -
            ours/supplier-contact-only.cdx.json | 1 | -
            ours/supplier-empty-array.cdx.json | 1 | -
            ours/supplier-empty-object.cdx.json | 1 | -
            ours/supplier-empty-string.cdx.json | 1 | -
            ours/supplier-name-array.cdx.json | 1 | -
            ours/supplier-name-blank.cdx.json | 1 | -
            ours/supplier-name-null.cdx.json | 1 | -
            ours/supplier-noassertion.cdx.json | 3 | -
            ours/supplier-null.cdx.json | 1 | -
            ours/supplier-number.cdx.json | 1 | /components/0/supplier is not a text
            ours/supplier-string.cdx.json | 1 | -
            ours/supplier-url-only.cdx.json | 1 | -
            ours/swid.xml | refused | XML, and not an SBOM
            ours/text-injections.cdx.json | 20 | -
            ours/trailing-comma.cdx.json | refused | not valid JSON, at line 1
            ours/trailing-garbage.cdx.json | refused | After the end of the document more follows, at line 2
            ours/truncated-in-utf8-char.cdx.json | refused | it ends too early, at line 1
            ours/truncated.cdx.json | refused | it ends too early, at line 13
            ours/truncated.cdx.json.gz | refused | The bytes are not gzip
            ours/truncated.cdx.xml | refused | not well-formed XML, at line 2
            ours/unescaped-control.cdx.json | refused | not valid JSON, at line 13
            ours/utf16-declared-utf8.cdx.xml | refused | not well-formed XML, at line 1
            ours/utf16-declared.cdx.xml | 1 | -
            ours/utf16be-nobom.cdx.json | 2 | -
            ours/utf16le-bom.cdx.json | 2 | -
            ours/utf32le-bom.cdx.json | 2 | -
            ours/utf7-declared.cdx.xml | refused | not well-formed XML, at line 1
            ours/utf8-bom.cdx.json | 2 | -
            ours/vendor-fields-everywhere.cdx.json | 17 | -
            ours/vex-only.cdx.json | 0 | The document has no components.
            ours/whitespace.json | refused | The document is empty.
            ours/xml-cdata-comment-split.cdx.xml | 1 | -
            ours/xml-foreign-namespace-supplier.cdx.xml | 1 | -
            ours/xml-namespace-mismatch.cdx.xml | refused | pointer=/specVersion
            ours/xml-no-namespace.cdx.xml | refused | XML, and not an SBOM
            ours/xml-prefixed.cdx.xml | 1 | -
            ours/xslt-pi.cdx.xml | 1 | -
            ours/xxe-external-dtd.cdx.xml | refused | a document type declaration (DTD)
            ours/xxe-file.cdx.xml | refused | a document type declaration (DTD)
            ours/xxe-http.cdx.xml | refused | a document type declaration (DTD)
            ours/xxe-parameter-entity.cdx.xml | refused | a document type declaration (DTD)
            ours/xxe-schemalocation.cdx.xml | 0 | The document has no components.
            ours/xxe-xinclude.cdx.xml | 1 | /components/0 has no name.
            ours/xz-100MB.cdx.json.xz | refused | neither JSON nor XML
            ours/zip-bomb-500MB.zip | refused | an archive, or compressed more than once
            ours/zip-slip.zip | refused | an archive, or compressed more than once
            third-party/PUBLISHED-redhat-mandrel-trailing-comma.cdx.json | refused | not valid JSON, at line 101
            third-party/comparator-diffBom-json-named.xml.gz | 85 | -
            third-party/comparator-unreadableSbom.xml.gz | 75 | -
            third-party/dtrack-maven-bom-with-utf8-bom.cdx.xml | 60 | -
            third-party/exhort-batch.cdx.json | refused | neither bomFormat nor spdxVersion
            third-party/exhort-cyclic.cdx.json | 9 | -
            third-party/exhort-invalid.cdx.json | 9 | -
            third-party/feroz-attack-xxe-billion-laughs.cdx.xml | refused | a document type declaration (DTD)
            third-party/guac-invalid-version.cdx.json | 3 | -
            third-party/guac-missing-dependsOn.cdx.json | 1 | -
            third-party/sbom-utility-syntax-err-1.cdx.json | refused | not valid JSON, at line 6
            third-party/sbomer-api-record.json | 9 | -
            third-party/syft-native.json | refused | syft's own JSON
            third-party/trivy-infinite-loop.cdx.json | 3 | -
            third-party/trivy-invalid-purl.cdx.json | 2 | purl is not a package URL
            third-party/trivy-missing-refs.cdx.json | 3 | -
            third-party/trustification-wrong-serialNumber.cdx.json | 105 | -
            third-party/trustify-broken-refs.cdx.json | 1 | references that no component has: 1
            third-party/trustify-circular.cdx.json | 242 | -
            third-party/trustify-invalid-purl.cdx.json | 1 | purl is not a package URL
            third-party/trustify-loop.cdx.json | 3 | references that no component has: 3
            third-party/xxe-protection.cdx.xml | refused | a document type declaration (DTD)
            """;

    /** Other tests have the answers to these: SpdxBadInputsTest, and that of CycloneDX protobuf. */
    private static final Pattern OTHERS = Pattern.compile(".*(spdx|kubewarden|\\.rdf|\\.pb$).*");

    private record Answer(String file, String taken, String says) {}

    private static final Map<String, Answer> BY_FILE = ANSWERS.lines()
            .map(line -> line.split(" \\| ", 3))
            .map(cells -> new Answer(cells[0], cells[1], cells[2]))
            .collect(Collectors.toMap(Answer::file, answer -> answer));

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        Corpus.unpack();
    }

    @Test
    void noRowIsLeftOut() throws IOException {
        assertThat(Corpus.rows("malicious")).hasSize(211);
        assertThat(Corpus.rows("malicious")
                        .map(row -> row.cell("file"))
                        .filter(file -> !OTHERS.matcher(file).matches())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(List.copyOf(BY_FILE.keySet()));
    }

    @TestFactory
    Stream<DynamicTest> everyBadInputGetsItsAnswer() throws IOException {
        return Corpus.tests("malicious", row -> BY_FILE.containsKey(row.cell("file")), BadInputsTest::check);
    }

    private static void check(Row row) {
        var expected = BY_FILE.getOrDefault(row.cell("file"), new Answer("", "", ""));
        var taken = Taken.of(row.bytes(), FormatReader.LENIENT);
        if (expected.taken().equals("refused")) {
            assertThat(taken.refusal()).contains(expected.says()).hasSizeLessThan(500);
            return;
        }
        assertThat(taken.refusal()).isEmpty();
        assertThat(taken.components()).isEqualTo(Integer.parseInt(expected.taken()));
        if (!expected.says().equals("-")) {
            assertThat(taken.warnings()).anyMatch(warning -> warning.contains(expected.says()));
        }
    }
}
