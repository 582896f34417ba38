package dev.interdict.screening.programmefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    private static final String KASPERSKY =
            Objects.requireNonNull(BundledProgrammes.texts().get("us-bis-icts-kaspersky-2024"));

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aGoodFileIsToldToBeGood() throws IOException {
        var file = file(KASPERSKY);
        assertThat(check(file)).isZero();
        assertThat(said()).isEqualTo("No faults in " + file + ".\n");
    }

    @Test
    void eachFaultIsALineWithFileLinePointerAndRemedy() throws IOException {
        var file = file(KASPERSKY
                .replace("America/New_York, zone_basis: stated", "America/Newyork, zone_basis: stated")
                .replace("kind: notice", "kind: note"));
        assertThat(check(file)).isEqualTo(1);
        assertThat(said().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith(file + ":87: /versions/1/phases/0/kind: "))
                .anyMatch(
                        line -> line.matches(
                                ".*:\\d+: /versions/1/phases/2/effective/zone: There is no such zone\\. Did you mean one of these: America/New_York\\?"));
    }

    @Test
    void machinesGetOneObjectALine() throws IOException {
        assertThat(check("--json", file("id: [unclosed"))).isEqualTo(1);
        assertThat(said())
                .startsWith("{\"file\":\"")
                .contains("\"line\":", "\"pointer\":\"\"", "\"detail\":\"The file is not valid YAML", "\"remedy\":\"");
    }

    @Test
    void withoutAFileThereIsNothingToCheck() throws IOException {
        assertThat(check()).isEqualTo(2);
        assertThat(check("--yaml", "x")).isEqualTo(2);
        assertThat(check(folder.resolve("absent.yaml").toString())).isEqualTo(2);
        assertThat(said()).isEmpty();
    }

    private int check(String... arguments) throws IOException {
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return Check.run(
                List.of(arguments), stream, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("programme.yaml"), text).toString();
    }
}
