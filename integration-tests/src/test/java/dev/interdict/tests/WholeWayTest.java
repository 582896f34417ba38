package dev.interdict.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each bundled sample, from its upload while the order is pending to a week after the last phase. */
class WholeWayTest {

    private static final List<String> SAMPLES =
            List.of("mail-gateway", "android-tests", "web-console", "billing-service");
    private static final House house = House.pending();
    private static final Receiver receiver = new Receiver();

    @BeforeAll
    static void uploadAndLetTimePass() {
        receiver.registerAt(house, "security-team");
        SAMPLES.forEach(sample -> house.uploadScreened(sample, "1.0", Samples.sbom(sample)));
        house.moveClockTo(House.AFTER_ALL_PHASES);
    }

    @AfterAll
    static void stop() {
        receiver.close();
        house.close();
    }

    @Test
    void theMailGatewaysEngineUnderAnotherBrandIsToldAtEachStep() {
        assertThat(house.timeline("mail-gateway")).containsExactlyInAnyOrderElementsOf(Law.uploadedWhilePending(1));
        assertThat(house.findings("mail-gateway")).singleElement().satisfies(finding -> {
            assertThat(finding.path("band").asText()).isEqualTo("ALERT");
            assertThat(finding.at("/component/name").asText()).isEqualTo("MailShield Scan Engine");
            assertThat(finding.at("/evidence/0/value").asText())
                    .isEqualTo("cpe:2.3:a:kaspersky:antivirus_engine:8.9.2.595:*:*:*:*:*:*:*");
            assertThat(texts(finding.path("path")))
                    .containsExactly(
                            "Example MailShield Gateway", "MailShield Content Filter", "MailShield Scan Engine");
        });
    }

    @Test
    void theTestLibraryIsToldAsAQuestion() {
        assertThat(house.timeline("android-tests")).containsExactlyInAnyOrderElementsOf(Law.uploadedWhilePending(1));
        assertThat(house.findings("android-tests"))
                .extracting(
                        finding -> finding.path("band").asText(),
                        finding -> finding.at("/component/name").asText())
                .containsExactly(tuple("REVIEW", "kaspresso"));
        assertThat(house.alerts("android-tests"))
                .allSatisfy(alert ->
                        assertThat(alert.at("/findings/0/question").asText()).contains("anti-virus software"));
    }

    @Test
    void theThreeInterfaceLibrariesAreToldTogether() {
        assertThat(house.timeline("web-console")).containsExactlyInAnyOrderElementsOf(Law.uploadedWhilePending(3));
        assertThat(house.findings("web-console"))
                .extracting(
                        finding -> finding.path("band").asText(),
                        finding -> finding.at("/component/purl").asText())
                .containsExactlyInAnyOrder(
                        tuple("REVIEW", "pkg:npm/%40kaspersky/hexa-ui@6.198.2"),
                        tuple("REVIEW", "pkg:npm/%40kaspersky/hexa-ui-core@0.9.12"),
                        tuple("REVIEW", "pkg:npm/%40kaspersky/hexa-ui-icons@2.6.11"));
    }

    @Test
    void aProjectWithoutTheVendorHearsNothing() {
        assertThat(house.timeline("billing-service")).isEmpty();
        assertThat(house.findings("billing-service")).isEmpty();
    }

    @Test
    void everyAlertSaysWhenByWhichLawAndNeverThatAUserBreaksIt() {
        for (var alert : allAlerts()) {
            assertThat(texts(alert.path("citations"))).as("%s", alert).isNotEmpty();
            assertThat(alert.path("summary").asText()).isNotBlank();
            if (!alert.path("phase").isNull()) {
                assertThat(alert.path("legalTime").asText()).endsWith(" America/New_York");
            }
            assertThat(alert.toString().toLowerCase(Locale.ROOT))
                    .doesNotContain("violat", "illegal", "unlawful", "breaks the law", "breach");
        }
    }

    @Test
    void theWebhookGetsEachAlertOnceWithAGoodSignature() {
        House.await("all deliveries", () -> receiver.messages().size() >= 57);
        assertThat(receiver.refused()).isEmpty();
        assertThat(receiver.messages())
                .extracting(Receiver.Message::id)
                .containsExactlyInAnyOrderElementsOf(allAlerts().stream()
                        .map(alert -> alert.path("id").asText())
                        .toList());
        House.await(
                "the deliveries as the door shows them",
                () -> allAlerts().stream()
                        .allMatch(alert ->
                                alert.at("/deliveries/0/state").asText().equals("delivered")));
    }

    @Test
    void theSiemGetsOneRecordForEachFindingAndStep() throws IOException {
        var expected = new HashSet<List<String>>();
        for (var alert : allAlerts()) {
            alert.path("findings")
                    .forEach(finding -> expected.add(List.of(
                            finding.path("id").asText(),
                            alert.path("id").asText(),
                            activity(alert.path("kind").asText()))));
        }
        var seen = siem().stream()
                .map(event -> List.of(
                        event.at("/finding_info/uid").asText(),
                        event.at("/metadata/correlation_uid").asText(),
                        event.path("activity_name").asText()))
                .toList();
        assertThat(seen).hasSize(19 + 19 + 3 * 19).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everySiemRecordIsAValidOcsfComplianceFindingInACloudEvent() throws IOException {
        var schema = Ocsf.complianceFinding();
        assumeTrue(schema.isPresent(), "skipped: ../shared/data/schemas with OCSF 1.8.0 is absent");
        for (var event : siem()) {
            assertThat(Ocsf.faults(schema.orElseThrow(), event)).as("%s", event).isEmpty();
        }
        assertThat(new Topics(house).read("interdict.siem.findings.v1")).allSatisfy(record -> {
            assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(record, "content-type")).isEqualTo("application/json");
            assertThat(header(record, "ce_id")).hasSize(36);
        });
    }

    @Test
    void oneCaseCanBeFollowedFromTheUploadToTheSiem() {
        var upload = Stream.of("ingestion.components", "screening.findings", "deadlines.steps", "notifications.alerts")
                .map(topic -> new Topics(house)
                        .read("interdict." + topic + ".v1").stream()
                                .map(record -> header(record, "ce_correlationid"))
                                .collect(Collectors.toSet()))
                .toList();
        assertThat(upload.get(0)).hasSize(4);
        assertThat(upload.get(1)).containsAll(upload.get(0));
        assertThat(upload.get(2)).containsAnyElementsOf(upload.get(0));
        assertThat(upload.get(3)).containsAnyElementsOf(upload.get(0));
    }

    @Test
    void theSbomSaysWhatBecameOfIt() {
        var sbom = house.tryUpload("mail-gateway", "1.0", Samples.sbom("mail-gateway"))
                .expect(200)
                .json();
        assertThat(sbom.path("state").asText()).isEqualTo("screened");
        assertThat(sbom.path("components").asInt()).isEqualTo(37);
        assertThat(Http.get(house.at("ingestion", "/v1/sboms/" + sbom.path("id").asText() + "/document"))
                        .expect(200)
                        .body())
                .isEqualTo(Samples.sbom("mail-gateway"));
    }

    private static List<JsonNode> allAlerts() {
        return SAMPLES.stream().flatMap(sample -> house.alerts(sample).stream()).toList();
    }

    private static List<JsonNode> siem() throws IOException {
        var events = new ArrayList<JsonNode>();
        for (var record : new Topics(house).read("interdict.siem.findings.v1")) {
            events.add(Http.JSON.readTree(record.value()));
        }
        return events;
    }

    private static String activity(String kind) {
        return switch (kind) {
            case "detected" -> "Create";
            case "resolved" -> "Close";
            default -> "Update";
        };
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
