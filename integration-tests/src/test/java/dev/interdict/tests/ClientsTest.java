package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Dependency-Track's own clients, unmodified, as pipelines run them. */
class ClientsTest {

    private static final Path FOLDER = Path.of("target", "clients").toAbsolutePath();
    private static final House house = House.pending();
    private static final String BOM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1">
              <metadata><component type="application"><group>org.example</group><name>maven-sample</name>
                <version>1.0.0</version><description>A sample</description></component></metadata>
              <components><component type="library"><supplier><name>AO Kaspersky Lab</name></supplier>
                <name>engine</name><version>%s</version></component></components>
            </bom>
            """;

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void cdxgenUploadsWhatItFinds() throws Exception {
        assumeTrue(Command.isOnPath("npm") && Command.isOnPath("node"), "npm and node are not on the PATH");
        var npm = Files.createDirectories(FOLDER.resolve("npm"));
        var sample = Files.createDirectories(FOLDER.resolve("cdxgen-sample"));
        Files.writeString(sample.resolve("package.json"), """
                {"name": "cdxgen-sample", "version": "1.0.0", "dependencies": {"left-pad": "1.3.0"}}""");
        Files.writeString(sample.resolve("package-lock.json"), """
                {"name": "cdxgen-sample", "version": "1.0.0", "lockfileVersion": 3, "requires": true, "packages": {
                  "": {"name": "cdxgen-sample", "version": "1.0.0", "dependencies": {"left-pad": "1.3.0"}},
                  "node_modules/left-pad": {"version": "1.3.0"}}}""");
        Command.run(
                        npm,
                        words(
                                "npm install --no-save --no-package-lock --no-audit --no-fund --ignore-scripts --omit=optional"
                                        + " --prefix . @cyclonedx/cdxgen@" + System.getProperty("cdxgen.version")))
                .well();

        Command.run(
                        sample,
                        Stream.concat(
                                        Stream.of("node", npm + "/node_modules/@cyclonedx/cdxgen/bin/cdxgen.js"),
                                        words("--type js --no-install-deps --no-recurse --fail-on-error --api-key odt_0"
                                                        + " --project-name cdxgen-sample --project-version 1.0.0 --server-url "
                                                        + house.at("ingestion", ""))
                                                .stream())
                                .toList())
                .well();

        var sbom = screened("cdxgen-sample");
        assertThat(sbom.path("version").asText()).isEqualTo("1.0.0");
        assertThat(sbom.path("format").asText()).isEqualTo("CycloneDX");
        assertThat(sbom.path("components").asInt()).isEqualTo(1);
    }

    @Test
    void theMavenPluginUploadsAndUpdatesItsProject() throws Exception {
        assumeTrue(Command.isOnPath("mvn"), "mvn is not on the PATH");
        var parent = shop();

        var told = maven(
                        "upload-bom",
                        "2.0",
                        "-Ddependency-track.isLatest=true -Ddependency-track.projectTags=shop"
                                + " -Ddependency-track.updateProjectInfo=true -Ddependency-track.updateParent=true"
                                + " -Ddependency-track.parentName=shop -Ddependency-track.parentVersion=1")
                .well();

        assertThat(told.output()).contains("BUILD SUCCESS");
        var project = project("maven-sample");
        assertThat(project.at("/versions/0/name").asText()).isEqualTo("1.0.0");
        assertThat(project.at("/versions/0/latest").asBoolean()).isTrue();
        assertThat(project.path("tags").toString()).isEqualTo("[\"shop\"]");
        assertThat(project.path("parent")).isEqualTo(parent);
        assertThat(screened("maven-sample").path("components").asInt()).isEqualTo(1);
        house.quiet();
        assertThat(house.findings("maven-sample"))
                .singleElement()
                .satisfies(finding -> assertThat(
                                finding.path("component").path("version").asText())
                        .isEqualTo("2.0"));
    }

    @Test
    void theMavenPluginIsToldThatVulnerabilitiesAreNotLookedFor() throws Exception {
        assumeTrue(Command.isOnPath("mvn"), "mvn is not on the PATH");
        maven("upload-bom", "3.0", "-Ddependency-track.projectName=checked").well();
        for (var goal : List.of("findings", "policy-violations")) {
            var told = maven(goal, "3.0", "-Ddependency-track.projectName=checked");
            assertThat(told.status()).as(told.output()).isNotZero();
            assertThat(told.output())
                    .contains(
                            "BUILD FAILURE", "Failed to execute goal io.github.pmckeown:dependency-track-maven-plugin");
        }
    }

    private static Command maven(String goal, String engine, String more) throws IOException, InterruptedException {
        var sample = Files.createDirectories(FOLDER.resolve("maven-sample"));
        Files.writeString(sample.resolve("bom.xml"), BOM.formatted(engine));
        Files.writeString(sample.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.example</groupId>
                  <artifactId>maven-sample</artifactId>
                  <version>1.0.0</version>
                  <packaging>pom</packaging>
                </project>
                """);
        return Command.run(
                sample,
                words("mvn -B -ntp -Dmaven.repo.local=%s io.github.pmckeown:dependency-track-maven-plugin:%s:%s"
                                .formatted(
                                        System.getProperty("localRepository"),
                                        System.getProperty("dependency-track-maven-plugin.version"),
                                        goal)
                        + " -Ddependency-track.dependencyTrackBaseUrl=" + house.at("ingestion", "")
                        + " -Ddependency-track.apiKey=odt_0 -Ddependency-track.failOnError=true"
                        + " -Ddependency-track.bomLocation=bom.xml " + more));
    }

    private static JsonNode shop() {
        return Http.putJson(
                        house.at("ingestion", "/api/v1/bom"),
                        Map.of(
                                "projectName",
                                "shop",
                                "projectVersion",
                                "1",
                                "autoCreate",
                                true,
                                "bom",
                                Base64.getEncoder()
                                        .encodeToString(BOM.formatted("1").getBytes(UTF_8))))
                .expect(200)
                .json()
                .path("projectUuid");
    }

    private static JsonNode screened(String project) {
        var id = project(project).at("/currentSboms/0/id").asText();
        var sbom = Http.get(house.at("ingestion", "/v1/sboms/" + id + "?wait=30s"))
                .expect(200)
                .json();
        assertThat(sbom.path("state").asText()).isEqualTo("screened");
        return sbom;
    }

    private static JsonNode project(String name) {
        return house.items("ingestion", "/v1/projects").stream()
                .filter(project -> project.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(String line) {
        return List.of(line.strip().split(" +", -1));
    }
}
