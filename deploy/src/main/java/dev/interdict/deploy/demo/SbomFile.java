package dev.interdict.deploy.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An SBOM on disk, with the project it is uploaded for.
 *
 * @param project the file's name without its extensions, or its folder's where the file's is what every SBOM is called
 * @param version as the document says, or 1
 */
record SbomFile(Path path, String project, String version, byte[] bytes) {

    private static final Set<String> CALLED_SO_EVERYWHERE = Set.of("sbom", "bom");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The files in order; where two would be of the same project, the later ones get a number. */
    static List<SbomFile> read(List<Path> paths) {
        var taken = new HashSet<String>();
        var files = new ArrayList<SbomFile>();
        for (Path path : paths) {
            files.add(read(path, free(project(path), taken)));
        }
        return files;
    }

    /** The SBOMs of the sample projects in a folder. */
    static List<Path> samples(Path folder) {
        try (var projects = Files.list(folder)) {
            return projects.map(project -> project.resolve("sbom.cdx.json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SbomFile read(Path path, String project) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            return new SbomFile(path, project, version(bytes), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String project(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        String name = absolute.getFileName().toString().replaceFirst("(?<=.)(\\.cdx)?\\.[^.]*$", "");
        Path folder = absolute.getParent();
        return CALLED_SO_EVERYWHERE.contains(name) && folder != null
                ? folder.getFileName().toString()
                : name;
    }

    private static String free(String project, Set<String> taken) {
        String name = project;
        for (int number = 2; !taken.add(name); number++) {
            name = project + "-" + number;
        }
        return name;
    }

    private static String version(byte[] bytes) {
        try {
            String said = JSON.readTree(bytes).at("/metadata/component/version").asText();
            return said.isBlank() ? "1" : said;
        } catch (IOException leftToTheDoorToRefuse) {
            return "1";
        }
    }
}
