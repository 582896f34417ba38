package dev.interdict.ingestion.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ingestion.Corpus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs Jazzer on the readers, a thousand inputs each, the same each time; or searches for as many seconds as
 * {@code -Dinterdict.fuzz=SECONDS} says. It begins with a small document of each form. What it finds is kept under {@code src/test/resources/fuzz}, and read again
 * first each time.
 */
class FuzzTest {

    private static final String RUNS = System.getProperty("interdict.fuzz") == null ? "1000" : "-1";
    private static final String SECONDS = System.getProperty("interdict.fuzz", "60");

    /** The same ways each time where nobody asked for a search; 0 is another each time. */
    private static final String SEED = System.getProperty("interdict.fuzz") == null ? "20240720" : "0";

    private static final int LARGEST_SEED = 3_000;
    private static final int SEEDS = 25;

    private static final String CYCLONEDX = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"bom-ref": "r", "name": "a"}},
             "components": [{"type": "library", "bom-ref": "c", "name": "b", "purl": "pkg:npm/b", "supplier": {"name": "S"}}],
             "dependencies": [{"ref": "r", "dependsOn": ["c"]}]}""";

    private static final Map<String, String> OWN = Map.of(
            "cyclonedx-json",
            CYCLONEDX,
            "cyclonedx-xml",
            """
            <bom xmlns="http://cyclonedx.org/schema/bom/1.5" version="1"><components><component type="library" bom-ref="c">
            <supplier><name>S</name></supplier><name>b</name></component></components></bom>""",
            "cyclonedx-protobuf",
            "\n\u00031.5*\t\b\u0003*\u0001bB\u00021",
            "spdx-json",
            """
            {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "packages": [{"SPDXID": "SPDXRef-1", "name": "b",
             "supplier": "Organization: S"}], "relationships": [{"spdxElementId": "SPDXRef-DOCUMENT",
             "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-1"}]}""",
            "spdx-tag-value",
            """
            SPDXVersion: SPDX-2.3
            SPDXID: SPDXRef-DOCUMENT
            PackageName: b
            SPDXID: SPDXRef-1
            PackageSupplier: Organization: S
            PackageComment: <text>two
            lines</text>
            Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-1
            """,
            "spdx-yaml",
            """
            spdxVersion: SPDX-2.3
            SPDXID: SPDXRef-DOCUMENT
            packages:
            - name: b
              SPDXID: SPDXRef-1
              supplier: "Organization: S"
            """,
            "spdx-rdf",
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:spdx="http://spdx.org/rdf/terms#">
            <spdx:SpdxDocument rdf:about="http://d#SPDXRef-DOCUMENT"><spdx:specVersion>SPDX-2.3</spdx:specVersion>
            <spdx:describesPackage><spdx:Package rdf:about="http://d#SPDXRef-1"><spdx:name>b</spdx:name></spdx:Package>
            </spdx:describesPackage></spdx:SpdxDocument></rdf:RDF>""",
            "spdx-3",
            """
            {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
             {"type": "Organization", "spdxId": "urn:o", "name": "S", "creationInfo": "_:c"},
             {"type": "software_Package", "spdxId": "urn:p", "name": "b", "suppliedBy": "urn:o", "creationInfo": "_:c"}]}""",
            "envelope",
            """
            {"payloadType": "application/vnd.in-toto+json", "signatures": [{"sig": "AAAA"}],
             "payload": "eyJwcmVkaWNhdGVUeXBlIjoieCIsInByZWRpY2F0ZSI6eyJib21Gb3JtYXQiOiJDeWNsb25lRFgiLCJzcGVjVmVyc2lvbiI6IjEuNiJ9fQ=="}""",
            "compressed",
            CYCLONEDX);

    /** Which of the corpus's malicious documents are of a form. */
    private static final Map<String, String> OF_THE_CORPUS = Map.of(
            "cyclonedx-json", ".cdx.json",
            "cyclonedx-xml", ".cdx.xml",
            "cyclonedx-protobuf", ".cdx.pb",
            "spdx-json", ".spdx.json",
            "spdx-tag-value", ".spdx",
            "spdx-yaml", ".spdx.yaml",
            "spdx-rdf", ".rdf.xml",
            "spdx-3", ".spdx3.json",
            "envelope", "statement.json",
            "compressed", ".gz");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cyclonedx-json",
                "cyclonedx-xml",
                "cyclonedx-protobuf",
                "spdx-json",
                "spdx-tag-value",
                "spdx-yaml",
                "spdx-rdf",
                "spdx-3",
                "envelope",
                "compressed"
            })
    void nothingIsFound(String form) throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of("target/fuzzing", form));
        var grown = Files.createDirectories(folder.resolve("grown"));
        var seeds = Files.createDirectories(folder.resolve("seeds"));
        seed(form, seeds);
        var log = folder.resolve("log.txt");
        var fuzzer = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:+EnableDynamicAgentLoading",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=dev.interdict.ingestion.fuzzing.FuzzTarget",
                        "--instrumentation_includes=dev.interdict.ingestion.**",
                        "--reproducer_path=" + folder,
                        "-runs=" + RUNS,
                        "-max_total_time=" + SECONDS,
                        "-seed=" + SEED,
                        "-max_len=4096",
                        "-timeout=20",
                        "-rss_limit_mb=0",
                        "-artifact_prefix=" + folder + "/",
                        grown.toString(),
                        seeds.toString(),
                        Path.of("src/test/resources/fuzz").toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(fuzzer.waitFor(Integer.parseInt(SECONDS) + 120, TimeUnit.SECONDS))
                    .isTrue();
        } finally {
            fuzzer.destroyForcibly();
        }
        assertThat(fuzzer.exitValue()).as(() -> read(log)).isZero();
        assertThat(read(log)).contains("Done ");
    }

    private static void seed(String form, Path seeds) throws IOException, InterruptedException {
        var own = Objects.requireNonNull(OWN.get(form)).getBytes(UTF_8);
        Files.write(seeds.resolve("own"), form.equals("compressed") ? gzip(own) : own);
        if (Corpus.isThere()) {
            Corpus.unpack();
            var ending = Objects.requireNonNull(OF_THE_CORPUS.get(form));
            var number = 0;
            for (var row : Corpus.rows("malicious")
                    .filter(row -> row.cell("file").endsWith(ending))
                    .filter(row -> Integer.parseInt(row.cell("bytes")) < LARGEST_SEED)
                    .limit(SEEDS)
                    .toList()) {
                Files.write(seeds.resolve("corpus-" + number++), row.bytes());
            }
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static String read(Path log) {
        try {
            return Files.readAllLines(log).stream()
                    .filter(line -> !line.startsWith("INFO: "))
                    .collect(Collectors.joining("\n"));
        } catch (IOException lost) {
            return "no log: " + lost;
        }
    }
}
