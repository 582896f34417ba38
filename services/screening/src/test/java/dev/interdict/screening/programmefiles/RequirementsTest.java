package dev.interdict.screening.programmefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code PROGRAMMES.md} names a test for each requirement, and each test that it names is there. */
class RequirementsTest {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern METHOD = Pattern.compile("(?:(\\w+Test)\\.)?([a-z]\\w+)");
    private static final Pattern CLASS = Pattern.compile("\\w+Test");
    private static final Pattern TABLE = Pattern.compile("[\\w-]+\\.txt");

    @Test
    void eachRequirementHasATestThatExists() throws IOException {
        var rows = Files.readAllLines(Path.of("PROGRAMMES.md")).stream()
                .filter(line -> line.startsWith("| MR-"))
                .toList();
        assertThat(rows).hasSize(24);
        var sources = sources();
        for (var row : rows) {
            var missing = new ArrayList<String>();
            var named = CODE.matcher(row);
            var count = 0;
            while (named.find()) {
                count++;
                var name = named.group(1);
                if (!exists(name, sources)) {
                    missing.add(name);
                }
            }
            assertThat(count).as(row).isPositive();
            assertThat(missing).as(row).isEmpty();
        }
    }

    private static boolean exists(String name, List<Path> sources) throws IOException {
        if (TABLE.matcher(name).matches()) {
            return Files.exists(Path.of("src/test/resources/postures", name));
        }
        if (CLASS.matcher(name).matches()) {
            return sources.stream().anyMatch(file -> file.endsWith(name + ".java"));
        }
        var method = METHOD.matcher(name);
        if (!method.matches()) {
            return false;
        }
        for (var file : sources) {
            if ((method.group(1) == null || file.endsWith(method.group(1) + ".java"))
                    && Files.readString(file).contains("void " + method.group(2) + "(")) {
                return true;
            }
        }
        return false;
    }

    /** The tests of this service, of deadlines and of the whole product. */
    private static List<Path> sources() throws IOException {
        var found = new ArrayList<Path>();
        for (var folder :
                List.of("src/test/java", "../deadlines/src/test/java", "../../integration-tests/src/test/java")) {
            try (var files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
            }
        }
        return found;
    }
}
