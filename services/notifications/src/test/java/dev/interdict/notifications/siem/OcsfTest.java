package dev.interdict.notifications.siem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.interdict.notifications.Json;
import dev.interdict.notifications.domain.alerts.Given;
import dev.interdict.notifications.domain.alerts.Kind;
import dev.interdict.notifications.domain.alerts.Step;
import dev.interdict.platform.Cause;
import dev.interdict.platform.OutgoingEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OcsfTest {

    private static final String SCHEMA = "shared/data/schemas/ocsf-1.8.0-compliance_finding.schema.json";
    private static final ObjectMapper JSON = Json.mapper();

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_is_valid(Kind kind) throws Exception {
        var schema = schema();
        for (var finding : List.of(Given.ENGINE, Given.UNSURE)) {
            var standing = List.of(Given.ANNOUNCED, Given.newAgreements(true), Given.resale(false));
            for (var step : List.of(
                    Given.step(kind, "2024-06-01T12:00:00Z", List.of(), finding),
                    Given.step(kind, "2024-08-01T12:00:00Z", standing, finding),
                    Given.ofResale(kind, "T-30d", "2024-08-30T04:00:00Z", finding))) {
                assertThat(schema.validate(text(event(step)), InputFormat.JSON)).isEmpty();
            }
        }
    }

    @Test
    void the_validator_sees_what_is_wrong() throws Exception {
        var event = event(Given.ofResale(Kind.IN_EFFECT, "T", "2024-09-29T04:00:00Z", Given.ENGINE));
        var wrong = text(event).replace("\"class_uid\":2003", "\"class_uid\":2003,\"surprise\":1");
        assertThat(schema().validate(wrong, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void a_finding_is_created_updated_and_closed_under_one_id() throws Exception {
        var detected = json(Given.step(Kind.DETECTED, "2024-06-01T12:00:00Z", List.of(), Given.ENGINE));
        var inEffect = json(Given.ofResale(Kind.IN_EFFECT, "T", "2024-09-29T04:00:00Z", Given.ENGINE));
        var resolved = json(Given.step(Kind.RESOLVED, "2024-10-01T12:00:00Z", List.of(), Given.ENGINE));

        assertThat(List.of(detected, inEffect, resolved))
                .extracting(finding -> finding.at("/finding_info/uid").asText())
                .containsOnly("2f8f7e0a-57d3-5b1e-8e0e-6f1f4a1f0b01");
        assertThat(List.of(detected, inEffect, resolved))
                .extracting(finding -> finding.path("type_uid").asInt())
                .containsExactly(200301, 200302, 200303);
        assertThat(List.of(detected, inEffect, resolved))
                .extracting(finding -> finding.path("status_id").asInt())
                .containsExactly(1, 2, 4);
        assertThat(List.of(detected, inEffect, resolved))
                .extracting(finding -> finding.at("/compliance/status_id").asInt())
                .containsExactly(2, 2, 1);
        assertThat(List.of(detected, inEffect, resolved))
                .extracting(finding -> finding.path("severity_id").asInt())
                .containsExactly(2, 5, 2);
    }

    @Test
    void it_tells_what_stands_where() throws Exception {
        var finding = json(Given.ofResale(Kind.IN_EFFECT, "T", "2024-09-29T04:00:00Z", Given.ENGINE));
        assertThat(finding.path("time").asLong()).isEqualTo(1_727_582_400_000L);
        assertThat(finding.at("/metadata/version").asText()).isEqualTo("1.8.0");
        assertThat(finding.at("/metadata/product/version").asText()).isEqualTo("1.2.3", Given.SEVERITIES);
        assertThat(finding.at("/metadata/correlation_uid").asText()).isEqualTo("7d9c1f2a-1111-5222-8333-444455556666");
        assertThat(finding.at("/metadata/event_code").asText()).isEqualTo("in-effect");
        assertThat(finding.at("/compliance/control").asText())
                .isEqualTo("us-bis-icts-kaspersky-2024/resale-integration-licensing");
        assertThat(finding.at("/compliance/requirements/0").asText())
                .isEqualTo("From 2024-09-29T00:00 America/New_York the programme prohibits, in its scope, resale of the"
                        + " party's software, integration of the party's software into other products and licensing of"
                        + " the party's software for resale or integration.");
        assertThat(finding.at("/compliance/standards/0").asText()).isEqualTo("89 FR 52434");
        assertThat(finding.at("/resources/0/uid").asText())
                .isEqualTo("pkg:generic/kaspersky/mailshield-engine@8.9.2.595");
        assertThat(finding.at("/resources/1/name").asText()).isEqualTo("mail-gateway");
        assertThat(finding.at("/resources/1/group/name").asText()).isEqualTo("platform-team");
        assertThat(finding.at("/observables/0/type_id").asInt()).isEqualTo(10);
        assertThat(finding.at("/unmapped/legalTime").asText()).isEqualTo("2024-09-29T00:00 America/New_York");
        assertThat(finding.at("/unmapped/field").asText()).isEqualTo("/components/4/cpe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.0", "1.2.0", "1.3.0", "1.4.0", "1.5.0", "1.6.0", "1.7.0", "1.8.0"})
    void every_version_that_can_be_set_is_valid_and_has_what_older_ones_require(String version) throws Exception {
        for (var kind : Kind.values()) {
            var step = Given.ofResale(kind, "T-30d", "2024-08-30T04:00:00Z", Given.ENGINE);
            var event = new ComplianceFindings(JSON, version, "1.2.3", Given.SEVERITIES)
                    .event(step, Given.ENGINE, Cause.first("upload"));
            assertThat(schema().validate(text(event), InputFormat.JSON)).isEmpty();
            var finding = JSON.readTree(text(event));
            assertThat(finding.at("/metadata/version").asText()).isEqualTo(version);
            assertThat(finding.at("/compliance/standards")).isNotEmpty();
            assertThat(finding.at("/finding_info/title").asText()).isNotBlank();
        }
    }

    @Test
    void it_says_the_version_that_was_set_and_no_other() throws Exception {
        var step = Given.ofResale(Kind.IN_EFFECT, "T", "2024-09-29T04:00:00Z", Given.ENGINE);
        var event = new ComplianceFindings(JSON, "1.1.0", "1.2.3", Given.SEVERITIES)
                .event(step, Given.ENGINE, Cause.first("upload"));
        assertThat(JSON.readTree(text(event)).at("/metadata/version").asText()).isEqualTo("1.1.0");
        assertThatThrownBy(() -> new ComplianceFindings(JSON, "2.0", "1.2.3", Given.SEVERITIES))
                .hasMessage("interdict.siem.ocsf-version must be one of 1.1.0 to 1.8.0.");
    }

    @Test
    void its_event_is_keyed_by_project_and_has_an_id_that_a_repeat_repeats() {
        var step = Given.ofResale(Kind.IN_EFFECT, "T", "2024-09-29T04:00:00Z", Given.ENGINE);
        assertThat(event(step).topic()).isEqualTo("interdict.siem.findings.v1");
        assertThat(event(step).key()).isEqualTo("5b0c7a52-8f0e-4c0b-9e0e-0a3f6f3b7a01");
        assertThat(event(step).order()).isEqualTo("2f8f7e0a-57d3-5b1e-8e0e-6f1f4a1f0b01");
        assertThat(event(step).type()).isEqualTo("dev.interdict.siem.finding");
        assertThat(event(step).id()).isEqualTo(event(step).id());
        assertThat(text(event(step))).contains("\"uid\":\"" + event(step).id() + "\"");
    }

    private static OutgoingEvent event(Step step) {
        var finding = step.findings().getFirst();
        return new ComplianceFindings(JSON, "1.8.0", "1.2.3", Given.SEVERITIES)
                .event(step.only(finding), finding, Cause.first("upload"));
    }

    private static JsonNode json(Step step) throws Exception {
        return JSON.readTree(text(event(step)));
    }

    private static String text(OutgoingEvent event) {
        return event.payload() instanceof OutgoingEvent.Payload.Json(var bytes)
                ? new String(bytes, StandardCharsets.UTF_8)
                : "";
    }

    private static Schema schema() throws Exception {
        var file = schemaFile();
        Assumptions.assumeTrue(
                file.isPresent(), "OCSF's schema is not here: " + SCHEMA + " lies beside the checkout where it is");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file.get()), InputFormat.JSON);
    }

    private static Optional<Path> schemaFile() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(SCHEMA))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
