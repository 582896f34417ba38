package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What others' tools read on the topics that are meant for others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignReadersTest {

    private static final String SIEM = "interdict.siem.findings.v1";
    private static final String ALERTS = "interdict.notifications.alerts.v1";
    private static final Path CLOUD_EVENTS = Path.of("..", "..", "shared", "data", "schemas", "cloudevents-1.0.json");

    private final House house = House.pending();

    @BeforeAll
    void upload() {
        house.uploadScreened("mail-gateway", "1.0", Samples.sbom("mail-gateway"));
        house.quiet();
    }

    @AfterAll
    void stop() {
        house.close();
    }

    @Test
    void kafkasConsoleConsumerPrintsAFindingALine() throws Exception {
        var consumer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.apache.kafka.tools.consumer.ConsoleConsumer",
                        "--bootstrap-server",
                        house.platform().kafka().bootstrapServers(),
                        "--topic",
                        SIEM,
                        "--from-beginning",
                        "--max-messages",
                        "1",
                        "--timeout-ms",
                        "30000")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var printed = new String(consumer.getInputStream().readAllBytes(), UTF_8);
        assertThat(consumer.waitFor()).isZero();
        var finding = Http.JSON.readTree(printed);
        assertThat(finding.path("class_uid").asInt()).isEqualTo(2003);
        assertThat(finding.at("/finding_info/uid").asText())
                .isEqualTo(house.findings("mail-gateway").getFirst().path("id").asText());
    }

    @Test
    void aSiemsRecordIsACloudEventInBinaryMode() throws Exception {
        var record = new Topics(house).read(SIEM).getFirst();
        var event = new HashMap<String, Object>();
        record.headers().forEach(header -> {
            if (header.key().startsWith("ce_")) {
                event.put(header.key().substring("ce_".length()), new String(header.value(), UTF_8));
            }
        });
        event.put("datacontenttype", WholeWayTest.header(record, "content-type"));
        event.put("data", Http.JSON.readTree(record.value()));
        assertThat(event).containsEntry("type", "dev.interdict.siem.finding").containsEntry("specversion", "1.0");
        assertThat(faults(Http.JSON.valueToTree(event))).isEmpty();
        event.remove("id");
        assertThat(faults(Http.JSON.valueToTree(event))).isNotEmpty();
    }

    /** Apicurio's deserializer, which asks the registry by the four bytes that Confluent's serializers write. */
    @Test
    void aConfluentStyleDecoderReadsTheAlert() {
        var record = new Topics(house).read(ALERTS).getFirst();
        try (var decoder = new AvroKafkaDeserializer<GenericRecord>()) {
            decoder.configure(
                    Map.of(
                            "apicurio.registry.url",
                            "http://127.0.0.1:%d/apis/registry/v3"
                                    .formatted(house.platform().registry().port())),
                    false);
            var alert = decoder.deserialize(ALERTS, record.headers(), record.value());
            assertThat(alert.getSchema().getFullName()).isEqualTo("dev.interdict.schemas.notifications.AlertRaised");
            assertThat(alert.get("kind")).hasToString("detected");
            assertThat(alert.get("projectName")).hasToString("mail-gateway");
        }
    }

    private static List<String> faults(JsonNode event) throws IOException {
        Assumptions.assumeTrue(
                Files.exists(CLOUD_EVENTS), "CloudEvents' schema is not here: it lies beside the checkout where it is");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(CLOUD_EVENTS), InputFormat.JSON)
                .validate(event.toString(), InputFormat.JSON)
                .stream()
                .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
                .toList();
    }
}
