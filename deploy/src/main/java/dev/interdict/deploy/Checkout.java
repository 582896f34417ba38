package dev.interdict.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The source tree this module was built in, with what the build left there to run. */
public record Checkout(Path root) {

    public static Checkout ofThisBuild() {
        try {
            Path classes = Path.of(Checkout.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Checkout(classes.resolve("../../..").normalize());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path registryJar() {
        return built(root.resolve("deploy/target/registry/quarkus-run.jar"));
    }

    Path serviceJar(Stage stage) {
        return built(root.resolve("services/%s/target/quarkus-app/quarkus-run.jar".formatted(stage.service())));
    }

    List<String> jvmOptions() {
        try (var lines = Files.lines(root.resolve("deploy/jvm.options"))) {
            return lines.filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path built(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StartFailed("%s is missing: build first (mvn package)".formatted(file));
        }
        return file;
    }
}
