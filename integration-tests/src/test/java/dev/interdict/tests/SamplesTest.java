package dev.interdict.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled SBOMs are what their producers make of the projects beside them. */
class SamplesTest {

    private static final int TOOL_NOT_REACHABLE = 3;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"android-tests", "web-console", "billing-service"})
    void madeAgainItHasTheSameComponents(String sample) throws IOException, InterruptedException {
        var made = folder.resolve("made.cdx.json");
        var log = folder.resolve("log");
        var process = new ProcessBuilder(Samples.FOLDER.resolve("regenerate").toString(), sample, made.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assumeFalse(
                process.exitValue() == TOOL_NOT_REACHABLE,
                () -> "skipped: the producer of " + sample + " cannot be reached");
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        assertThat(components(Files.readAllBytes(made)))
                .containsExactlyInAnyOrderElementsOf(components(Samples.sbom(sample)));
    }

    private static List<String> components(byte[] sbom) throws IOException {
        var names = new ArrayList<String>();
        collect(Http.JSON.readTree(sbom).path("components"), names);
        return names;
    }

    private static void collect(JsonNode components, List<String> names) {
        for (var component : components) {
            names.add(component.path("purl").asText(component.path("name").asText()));
            collect(component.path("components"), names);
        }
    }
}
