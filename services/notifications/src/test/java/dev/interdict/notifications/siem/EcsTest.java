package dev.interdict.notifications.siem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interdict.notifications.Json;
import dev.interdict.notifications.domain.alerts.AlertDecision.Raised;
import dev.interdict.notifications.domain.alerts.AlertRules;
import dev.interdict.notifications.domain.alerts.Finding;
import dev.interdict.notifications.domain.alerts.Given;
import dev.interdict.notifications.domain.alerts.Kind;
import dev.interdict.notifications.domain.alerts.Step;
import dev.interdict.platform.Cause;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EcsTest {

    private static final String FIELDS = "shared/data/schemas/ecs-9.5.0-dev-fields.csv";
    private static final ObjectMapper JSON = Json.mapper();

    /** A field of the schema: its type, and whether it holds a list. */
    private record Field(String type, boolean list) {

        boolean holds(JsonNode value) {
            var one = list && value.isArray() ? value.path(0) : value;
            var right = switch (type) {
                case "long" -> one.isIntegralNumber();
                case "date" -> one.isTextual() && Instant.parse(one.asText()) != null;
                case "keyword", "match_only_text", "constant_keyword" -> one.isTextual();
                default -> false;
            };
            return right && list == value.isArray();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_field_is_one_of_the_schema_and_of_its_type(Kind kind) throws Exception {
        var known = fields();
        for (var finding : List.of(Given.ENGINE, Given.UNSURE)) {
            for (var step : List.of(
                    Given.step(kind, "2024-06-01T12:00:00Z", List.of(), finding),
                    Given.ofResale(kind, "T-30d", "2024-08-30T04:00:00Z", finding))) {
                leaves("", document(step))
                        .forEach((name, value) -> assertThat(
                                        name.startsWith("labels.")
                                                ? value.isTextual()
                                                : known.containsKey(name)
                                                        && known.get(name).holds(value))
                                .as("%s is %s", name, value)
                                .isTrue());
            }
        }
    }

    @Test
    void it_tells_what_stands_where() throws Exception {
        var document = document(Given.ofResale(Kind.APPROACHING, "T-30d", "2024-08-30T04:00:00Z", Given.ENGINE));
        assertThat(document.path("@timestamp").asText()).isEqualTo("2024-08-30T04:00:00Z");
        assertThat(document.at("/event/kind").asText()).isEqualTo("alert");
        assertThat(document.at("/event/action").asText()).isEqualTo("approaching");
        assertThat(document.at("/event/severity").asInt()).isEqualTo(73);
        assertThat(document.at("/event/start").asText()).isEqualTo("2024-06-01T12:00:00Z");
        assertThat(document.at("/rule/ruleset").asText())
                .isEqualTo("us-bis-icts-kaspersky-2024/resale-integration-licensing");
        assertThat(document.at("/rule/reference").asText()).isEqualTo("89 FR 52434");
        assertThat(document.at("/package/type").asText()).isEqualTo("generic");
        assertThat(document.at("/tags/0").asText()).isEqualTo("internet-facing");
        assertThat(document.at("/labels/project").asText()).isEqualTo("mail-gateway");
        assertThat(document.at("/labels/legal_time").asText()).isEqualTo("2024-09-29T00:00 America/New_York");
    }

    @Test
    void it_has_the_id_of_the_finding_on_the_topic() throws Exception {
        var step = Given.ofResale(Kind.APPROACHING, "T-30d", "2024-08-30T04:00:00Z", Given.ENGINE);
        var ocsf = new ComplianceFindings(JSON, "1.8.0", "1.2.3", Given.SEVERITIES)
                .event(step, Given.ENGINE, Cause.first("upload"));
        assertThat(document(step).at("/event/id").asText()).isEqualTo(ocsf.id().toString());
    }

    private static JsonNode document(Step step) throws Exception {
        Finding finding = step.findings().getFirst();
        var alert = ((Raised)
                        AlertRules.decide(step, null, Given.SEVERITIES, Instant.parse("2026-11-22T10:00:00.123Z")))
                .alert();
        var document = Ecs.document(alert, finding, "http://localhost:8084/v1/alerts/" + alert.id(), "1.2.3");
        return JSON.readTree(JSON.writeValueAsBytes(document));
    }

    private static Map<String, JsonNode> leaves(String name, JsonNode node) {
        var leaves = new HashMap<String, JsonNode>();
        node.properties().forEach(field -> {
            var path = name.isEmpty() ? field.getKey() : name + "." + field.getKey();
            if (field.getValue().isObject()) {
                leaves.putAll(leaves(path, field.getValue()));
            } else {
                leaves.put(path, field.getValue());
            }
        });
        return leaves;
    }

    /** Columns: version, indexed, field set, field, type, level, normalization. */
    private static Map<String, Field> fields() throws Exception {
        var file = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(FIELDS))
                .filter(Files::isRegularFile)
                .findFirst();
        Assumptions.assumeTrue(
                file.isPresent(), "ECS's fields are not here: " + FIELDS + " lies beside the checkout where it is");
        try (var lines = Files.lines(file.orElseThrow())) {
            var fields = new HashMap<String, Field>();
            lines.map(line -> line.split(",", -1))
                    .filter(columns -> columns.length > 6)
                    .forEach(columns -> fields.put(columns[3], new Field(columns[4], columns[6].equals("array"))));
            return fields;
        }
    }
}
