package dev.interdict.deploy.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SbomFileTest {

    @TempDir
    private Path folder;

    @Test
    void isNamedAfterTheFileOrItsFolder() throws IOException {
        var paths = List.of(
                file("gateway/sbom.cdx.json"), file("gateway/bom.json"), file("console.cdx.json"), file("api.1.json"));
        assertThat(SbomFile.read(paths).stream().map(SbomFile::project))
                .containsExactly("gateway", "gateway-2", "console", "api.1");
    }

    @Test
    void takesTheVersionFromTheDocument() throws IOException {
        Path with = file("with.json", "{\"metadata\": {\"component\": {\"version\": \"5.2.1\"}}}");
        Path without = file("without.json", "{}");
        Path broken = file("broken.json", "{");
        assertThat(SbomFile.read(List.of(with, without, broken)).stream().map(SbomFile::version))
                .containsExactly("5.2.1", "1", "1");
    }

    private Path file(String name) throws IOException {
        return file(name, "{}");
    }

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content.getBytes(UTF_8));
    }
}
