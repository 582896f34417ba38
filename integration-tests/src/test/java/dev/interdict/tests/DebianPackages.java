package dev.interdict.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Programmes from Debian's packages, fetched by apt and unpacked into a folder; nothing is installed. */
final class DebianPackages {

    private DebianPackages() {}

    /** The folder that holds what the packages hold; the test is skipped where they cannot be had. */
    static Path unpacked(Path folder, String... packages) throws IOException, InterruptedException {
        var root = folder.resolve("root");
        if (Files.exists(root)) {
            return root;
        }
        assumeTrue(
                Command.isOnPath("apt-get") && Command.isOnPath("dpkg"),
                "skipped: apt-get and dpkg are not on the PATH, so Debian's packages are out of reach");
        Files.createDirectories(folder);
        fetch(folder, packages);
        var unpacking = folder.resolve("unpacking");
        for (var fetched : fetched(folder)) {
            Command.run(folder, List.of("dpkg", "-x", fetched.toString(), unpacking.toString()))
                    .well();
        }
        return Files.move(unpacking, root);
    }

    /** By the lists that this machine has; where they are old or absent, by lists of our own, which takes no root. */
    private static void fetch(Path folder, String... packages) throws IOException, InterruptedException {
        if (apt(folder, List.of(), "download", packages).status() == 0) {
            return;
        }
        Files.createDirectories(folder.resolve("lists/partial"));
        Files.createDirectories(folder.resolve("cache/archives/partial"));
        var own = List.of(
                "-o", "Dir::State::lists=" + folder.resolve("lists"), "-o", "Dir::Cache=" + folder.resolve("cache"));
        var updated = apt(folder, own, "update");
        var fetched = apt(folder, own, "download", packages);
        assumeTrue(
                fetched.status() == 0,
                "skipped: apt-get fetches no %s here: %s%s"
                        .formatted(String.join(", ", packages), updated.output(), fetched.output()));
    }

    private static Command apt(Path folder, List<String> options, String verb, String... packages)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("apt-get", "-q", "-o", "APT::Sandbox::User="));
        words.addAll(options);
        words.add(verb);
        words.addAll(List.of(packages));
        return Command.run(folder, words);
    }

    private static List<Path> fetched(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".deb")).toList();
        }
    }
}
