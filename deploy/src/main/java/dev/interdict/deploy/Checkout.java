package dev.interdict.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    List<String> jvmOptions(Stage stage) {
        return Stream.of("jvm.options", "heap/%s.options".formatted(stage.service()))
                .flatMap(file -> lines(root.resolve("deploy").resolve(file)))
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** The options of all services, and by service those of its heap. */
    public String jvmOptionsInALine() {
        return Stream.concat(
                        lines(root.resolve("deploy/jvm.options")),
                        Stream.of(Stage.values())
                                .map(stage -> stage.service() + " "
                                        + jvmOptions(stage).getLast()))
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
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
