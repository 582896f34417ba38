package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As the service ships, with the memory that is left of it for reading: 88 MiB, of which the service itself needs not quite 30. */
class LargeDocumentTest {

    private static final List<String> AS_SHIPPED = List.of(
            "-XX:+UseSerialGC",
            "-Xms32m",
            "-Xmx60m",
            "-Xss512k",
            "-XX:MaxDirectMemorySize=48m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError");

    @ParameterizedTest
    @CsvSource({
        "usual, 100000000, 90909 components",
        "tiny, 299999, 299999 components",
        "chain, 250000, 250000 components",
        "nested, 2, 194 components"
    })
    void aLargeDocumentIsRead(String kind, String size, String expected) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(AS_SHIPPED);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                LargeDocument.class.getName(),
                kind,
                size));
        var java = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(java.getInputStream().readAllBytes(), UTF_8).strip();

        assertThat(java.waitFor()).isZero();
        assertThat(said).isEqualTo(expected);
    }
}
