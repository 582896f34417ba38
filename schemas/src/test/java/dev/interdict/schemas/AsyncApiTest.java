package dev.interdict.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** The document is valid AsyncAPI, describes the contract's topics and no others, and its examples are true. */
class AsyncApiTest {

    private static final String AVRO = "application/vnd.apache.avro;version=1.9.0";

    private final Contract contract = Contract.load();

    @Test
    void isValid() throws IOException {
        assertThat(faults(contract.root())).isEmpty();
    }

    @Test
    void wouldBeFoundInvalid() throws IOException {
        var broken = contract.root().deepCopy();
        ((ObjectNode) broken.at("/channels/components/bindings/kafka")).put("partitions", 0);
        assertThat(faults(broken)).isNotEmpty();
    }

    @Test
    void describesTheContractsTopicsAndNoOthers() {
        assertThat(contract.topics().keySet())
                .containsExactlyInAnyOrder(
                        "interdict.ingestion.components.v1",
                        "interdict.ingestion.projects.v1",
                        "interdict.screening.programmes.v1",
                        "interdict.screening.findings.v1",
                        "interdict.screening.troubles.v1",
                        "interdict.deadlines.steps.v1",
                        "interdict.notifications.alerts.v1",
                        "interdict.siem.findings.v1",
                        "interdict.ingestion.components.v1.dlq.screening",
                        "interdict.ingestion.projects.v1.dlq.screening",
                        "interdict.ingestion.projects.v1.dlq.notifications",
                        "interdict.screening.programmes.v1.dlq.deadlines",
                        "interdict.screening.findings.v1.dlq.deadlines",
                        "interdict.screening.findings.v1.dlq.ingestion",
                        "interdict.screening.troubles.v1.dlq.notifications",
                        "interdict.deadlines.steps.v1.dlq.notifications");
    }

    @Test
    void saysHowEachTopicIsKept() {
        contract.topics().forEach((topic, kafka) -> {
            var dead = topic.contains(".dlq.");
            assertThat(kafka.path("topic").textValue()).isEqualTo(topic);
            assertThat(kafka.path("partitions").intValue()).as(topic).isEqualTo(dead ? 1 : 6);
            assertThat(kafka.path("topicConfiguration")
                            .path("cleanup.policy")
                            .path(0)
                            .textValue())
                    .as(topic)
                    .isEqualTo("delete");
            assertThat(kafka.path("topicConfiguration").path("retention.ms").longValue())
                    .as(topic)
                    .isEqualTo(dead ? 2_592_000_000L : 604_800_000L);
        });
    }

    @Test
    void refersOnlyToWhatItHas() {
        assertThat(contract.root().findValuesAsText("$ref"))
                .filteredOn(reference -> reference.startsWith("#"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(contract.at(reference).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void describesEachAvroMessageByItsReleasedSchema() {
        var avro = contract.messages()
                .filter(message ->
                        message.path("payload").path("schemaFormat").asText().equals(AVRO))
                .toList();
        assertThat(avro)
                .hasSize(Schemas.CURRENT.size())
                .allSatisfy(message -> assertThat(schema(message).getFullName())
                        .isEqualTo(message.path("name").textValue()));
    }

    @Test
    void itsAvroExamplesAreOnes() {
        assertThat(contract.messages().filter(message -> message.path("payload").has("schemaFormat")))
                .allSatisfy(message -> {
                    assertThat(message.path("examples"))
                            .as(message.path("name").asText())
                            .isNotEmpty();
                    assertThat(message.path("examples"))
                            .allSatisfy(
                                    example -> assertThat(AvroExample.fits(example.path("payload"), schema(message)))
                                            .as(message.path("name") + " " + example.path("name"))
                                            .isTrue());
                });
    }

    @Test
    void theExampleForTheSiemIsOne() {
        var message = contract.at("#/components/messages/SiemFinding");
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(contract.at(message.at("/payload/$ref").textValue()).toString());
        assertThat(schema.validate(message.at("/examples/0/payload").toString(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theReadmeNamesEachTopic() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains(contract.topics().keySet().stream()
                        .filter(topic -> !topic.contains(".dlq."))
                        .toList());
    }

    private static Schema schema(JsonNode message) {
        return Schemas.released(message.at("/payload/schema/$ref").textValue());
    }

    private static List<Error> faults(JsonNode document) throws IOException {
        try (var official = AsyncApiTest.class.getResourceAsStream("/asyncapi/asyncapi-3.0.0.schema.json")) {
            var text = new String(official.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text)
                    .validate(document.toString(), InputFormat.JSON);
        }
    }
}
