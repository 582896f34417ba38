package dev.interdict.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The SBOMs that come with the product. */
final class Samples {

    static final Path FOLDER =
            Path.of("..", "deploy", "samples").toAbsolutePath().normalize();

    private Samples() {}

    static byte[] sbom(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name).resolve("sbom.cdx.json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
