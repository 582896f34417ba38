package dev.interdict.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Labelled strings, put where an SBOM has them and screened through the door against the lists that authorities publish. */
class LabelsTest {

    private static final String DOOR = "/v1/screenings";
    private static final Path DATA =
            Path.of("..", "..", "shared", "data").toAbsolutePath().normalize();
    private static final Map<String, String> BANDS = Map.of("MATCH", "ALERT", "REVIEW", "REVIEW", "NONE", "NONE");

    @Test
    void labelledStringsGetTheBandThatAPersonExpects() throws IOException {
        assumeTrue(Files.exists(DATA), "skipped: ../shared/data is absent");
        var labels = labels();
        try (var house = House.pending(Map.of(
                "INTERDICT_SCREENING_LISTS_US_LOCATION",
                        DATA.resolve("lists/us").toString(),
                "INTERDICT_SCREENING_LISTS_UN_LOCATION",
                        DATA.resolve("lists/un").toString()))) {
            var request = Http.JSON.createObjectNode();
            request.put("at", "2026-11-22T00:00:00Z").put("knownAt", "2026-11-22T00:00:00Z");
            request.putArray("components")
                    .addAll(labels.stream().map(LabelsTest::component).toList());
            var answer = Http.post(house.at("screening", DOOR), "application/json", Http.bytes(request))
                    .expect(200);
            var answers = answer.json().path("components");
            var wrong = IntStream.range(0, labels.size())
                    .filter(i -> !answers.get(i).path("band").asText().equals(expected(labels.get(i))))
                    .mapToObj(i -> told(labels.get(i), answers.get(i)))
                    .toList();
            assertThat(wrong).hasSizeLessThanOrEqualTo(labels.size() * 3 / 100);
            assertThat(wrong).noneMatch(line -> line.endsWith("got ALERT"));

            var other = house.platform().addReplica("screening").url().resolve(DOOR);
            assertThat(Http.post(other, "application/json", Http.bytes(request))
                            .expect(200)
                            .text())
                    .as("another process with the same lists gives the same bytes")
                    .isEqualTo(answer.text());
        }
    }

    private static List<NamedCsvRecord> labels() throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(DATA.resolve("labels/vendors.csv"))) {
            return reader.stream().toList();
        }
    }

    private static String expected(NamedCsvRecord label) {
        return BANDS.getOrDefault(label.getField("decision"), "?");
    }

    private static String told(NamedCsvRecord label, JsonNode answer) {
        return "%s %s \"%s\" wants %s, got %s"
                .formatted(
                        label.getField("case_id"),
                        label.getField("field"),
                        label.getField("value"),
                        expected(label),
                        answer.path("band").asText());
    }

    private static ObjectNode component(NamedCsvRecord label) {
        var component = Http.JSON.createObjectNode();
        if (label.getField("format").equals("SPDX2")) {
            spdx(label.getField("field"), label.getField("value"), component.putObject("spdx"));
        } else {
            cycloneDx(label.getField("field").replaceFirst("^component\\.", ""), label.getField("value"), component);
        }
        for (var part : label.getField("context").split("; ", -1)) {
            var said = part.split("=", 2);
            if (said.length == 2) {
                beside(said[0], said[1], component);
            }
        }
        if (!component.has("name") && !component.has("spdx")) {
            component.put("name", "thing");
        }
        return component;
    }

    private static void spdx(String field, String value, ObjectNode into) {
        if (field.startsWith("externalRef.")) {
            into.putArray("externalRefs")
                    .addObject()
                    .put("referenceType", field.substring("externalRef.".length()))
                    .put("referenceLocator", value);
        } else {
            into.put(field, value);
        }
    }

    private static void cycloneDx(String field, String value, ObjectNode into) {
        switch (field) {
            case "supplier.name", "suppliedBy.Organization.name" ->
                into.putObject("supplier").put("name", value);
            case "manufacturer.name" -> into.putObject("manufacturer").put("name", value);
            case "supplier.contact.email" ->
                into.putObject("supplier").putArray("contact").addObject().put("email", value);
            case "authors[0].name" -> into.putArray("authors").addObject().put("name", value);
            case "evidence.copyright" ->
                into.putObject("evidence").putArray("copyright").addObject().put("text", value);
            case "evidence.occurrences.location" ->
                into.putObject("evidence").putArray("occurrences").addObject().put("location", value);
            case "swid.name" -> into.putObject("swid").put("name", value);
            case "pedigree.ancestors[0].supplier.name" ->
                into.putObject("pedigree")
                        .putArray("ancestors")
                        .addObject()
                        .putObject("supplier")
                        .put("name", value);
            case "name", "publisher", "author", "group", "purl", "cpe", "description" -> into.put(field, value);
            default -> {
                if (field.startsWith("externalReferences.")) {
                    into.putArray("externalReferences")
                            .addObject()
                            .put("type", field.substring("externalReferences.".length()))
                            .put("url", value);
                }
            }
        }
    }

    private static void beside(String key, String value, ObjectNode into) {
        switch (key) {
            case "name", "component" -> into.put("name", value);
            case "author", "developer" -> into.put("author", value);
            case "purl", "description" -> into.put(key, value);
            case "supplier" -> into.withObject("/supplier").put("name", value);
            case "website" ->
                into.withArray("/externalReferences")
                        .addObject()
                        .put("type", "website")
                        .put("url", "https://" + value);
            default -> {}
        }
    }
}
