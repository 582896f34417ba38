package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Lists from a folder and from an address: taken, replaced, refused, and never lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchlistsTest {

    private static final String COLUMNS = "list,id,name,aliases,date\n";

    private ListServer server;
    private ListServer known;
    private ListServer unknown;
    private Path folder;
    private House house;

    @BeforeAll
    void start(@TempDir Path temporary, @TempDir Path ours, @TempDir Path theirs)
            throws IOException, InterruptedException, GeneralSecurityException {
        folder = temporary;
        var certificate = ServerCertificate.make(ours);
        server = ListServer.plain();
        known = ListServer.withTls(certificate);
        unknown = ListServer.withTls(ServerCertificate.make(theirs));
        known.serve(COLUMNS + "TLS,t1,Sturmtaucher GmbH,,2024-05-01\n");
        unknown.serve(COLUMNS + "FORGED,f1,Nebelhorn GmbH,,2024-05-01\n");
        put("ours.csv", ours(40, ""));
        server.serve(COLUMNS + "WEB,w1,Wellenbrecher GmbH,,2024-05-01\n");
        house = House.pending(Map.of(
                "INTERDICT_SCREENING_LISTS_LOCAL_LOCATION",
                folder.toString(),
                "INTERDICT_SCREENING_LISTS_LOCAL_EVERY",
                "PT0.2S",
                "INTERDICT_SCREENING_LISTS_WEB_LOCATION",
                server.address(),
                "INTERDICT_SCREENING_LISTS_WEB_EVERY",
                "PT0.2S",
                "INTERDICT_SCREENING_LISTS_KNOWN_LOCATION",
                known.address(),
                "INTERDICT_SCREENING_LISTS_UNKNOWN_LOCATION",
                unknown.address(),
                "JAVA_TOOL_OPTIONS",
                "-Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=%s"
                        .formatted(certificate.store(), ServerCertificate.PASSWORD)));
    }

    @AfterAll
    void stop() {
        house.close();
        server.close();
        known.close();
        unknown.close();
    }

    @Test
    void whatIsGoodComesIntoForceAndWhatIsBadChangesNothing() throws IOException {
        house.uploadScreened("mail", "1.0", Samples.sbom("mail-gateway"));
        var findings = house.findings("mail").size();
        assertThat(codes()).contains("OURS", "WEB", "us-bis-icts-kaspersky-2024");
        var first = list("OURS");
        assertThat(first.path("kind").asText()).isEqualTo("list");
        assertThat(first.path("entries").asInt()).isEqualTo(40);
        assertThat(first.path("names").asInt()).isEqualTo(80);
        assertThat(first.path("date").asText()).isEqualTo("2024-05-01");
        assertThat(first.path("version").asText()).matches("[0-9a-f]{64}");
        assertThat(first.path("source").asText()).isEqualTo("local/ours.csv");
        assertThat(first.path("refused").isNull()).isTrue();

        put("ours.csv", ours(41, "Changed "));
        await("the new version", () -> list("OURS").path("entries").asInt() == 41);
        var second = list("OURS");
        assertThat(second.path("change").path("before").asText())
                .isEqualTo(first.path("version").asText());
        assertThat(second.path("change").path("added").asInt()).isEqualTo(1);
        assertThat(second.path("change").path("addedIds").get(0).asText()).isEqualTo("id41");
        assertThat(second.path("change").path("changed").asInt()).isEqualTo(1);
        assertThat(second.path("change").path("changedIds").get(0).asText()).isEqualTo("id1");
        assertThat(second.path("change").path("removed").asInt()).isZero();

        put("ours.csv", ours(41, "Changed ") + "OURS,id42,\"cut off in the mid");
        await("the refusal", () -> !list("OURS").path("refused").isNull());
        assertThat(list("OURS").path("refused").path("why").asText()).contains("line 43");
        assertThat(list("OURS").path("version")).isEqualTo(second.path("version"));
        assertThat(metric("interdict_lists_refused")).isEqualTo("2.0");

        put("ours.csv", ours(20, "Changed "));
        await(
                "the refusal of what shrank",
                () -> list("OURS").path("refused").path("why").asText().contains("would shrink from 41 to 20 entries"));
        assertThat(list("OURS").path("version")).isEqualTo(second.path("version"));

        put("ours.csv", ours(40, "Changed "));
        await("the next version", () -> list("OURS").path("entries").asInt() == 40);
        assertThat(list("OURS").path("refused").isNull()).isTrue();
        assertThat(list("OURS").path("change").path("removedIds").get(0).asText())
                .isEqualTo("id41");

        put("notes.txt", "Nothing that anybody would screen against.\n");
        await("the refusal of another kind", () -> refused().contains("local/notes.txt"));
        Files.delete(folder.resolve("notes.txt"));
        Files.writeString(folder.resolve("latin.csv"), "list,id,name\nLATIN,1,Müller AG\n", ISO_8859_1);
        await("the refusal of another encoding", () -> refused().equals(List.of("local/latin.csv", "unknown")));
        assertThat(codes()).doesNotContain("LATIN");
        Files.delete(folder.resolve("latin.csv"));
        await("no other refusal than the one that stays", () -> refused().equals(List.of("unknown")));

        house.quiet();
        assertThat(house.findings("mail")).hasSize(findings);
    }

    @Test
    void anAddressIsAskedOnlyForWhatChanged() {
        await("answers without a body", () -> server.unchanged() > 2);
        assertThat(server.sent()).isEqualTo(1);
        server.serve(COLUMNS + "WEB,w1,Wellenbrecher GmbH,,2024-05-02\nWEB,w2,Nordlicht AG,,2024-05-02\n");
        await("the new version", () -> list("WEB").path("entries").asInt() == 2);
        assertThat(list("WEB").path("date").asText()).isEqualTo("2024-05-02");
        assertThat(list("WEB").path("source").asText()).isEqualTo("web");
        assertThat(server.sent()).isEqualTo(2);
        server.fail();
        await("the refusal", () -> !list("WEB").path("refused").isNull());
        assertThat(list("WEB").path("refused").path("why").asText()).endsWith("answered 503.");
        assertThat(list("WEB").path("entries").asInt()).isEqualTo(2);
        server.serve(COLUMNS + "WEB,w1,Wellenbrecher GmbH,,2024-05-03\n");
        await("the next version", () -> list("WEB").path("entries").asInt() == 1);
    }

    @Test
    void aListComesOverTlsFromWhoIsTrustedAlone() {
        await("the list", () -> codes().contains("TLS"));
        assertThat(list("TLS").path("source").asText()).isEqualTo("known");
        await("the refusal of who is not trusted", () -> refused().contains("unknown"));
        assertThat(why("unknown"))
                .startsWith(unknown.address() + " cannot be read: ")
                .contains("PKIX path");
        assertThat(codes()).doesNotContain("FORGED");
        assertThat(unknown.sent()).isZero();
    }

    private String why(String source) {
        return Http.get(house.at("screening", "/v1/lists"))
                .expect(200)
                .json()
                .path("refused")
                .valueStream()
                .filter(one -> one.path("source").asText().equals(source))
                .map(one -> one.path("why").asText())
                .findFirst()
                .orElseThrow();
    }

    private static void await(String what, BooleanSupplier condition) {
        House.await(what, condition);
    }

    private List<String> codes() {
        return items().stream().map(item -> item.path("code").asText()).toList();
    }

    private JsonNode list(String code) {
        return items().stream()
                .filter(item -> item.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> items() {
        return house.items("screening", "/v1/lists?limit=2");
    }

    private List<String> refused() {
        return Http.get(house.at("screening", "/v1/lists"))
                .expect(200)
                .json()
                .path("refused")
                .valueStream()
                .map(one -> one.path("source").asText())
                .toList();
    }

    private String metric(String name) {
        return Http.get(house.at("screening", "/q/metrics"))
                .text()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private static String ours(int entries, String prefix) {
        return COLUMNS
                + IntStream.rangeClosed(1, entries)
                        .mapToObj(i -> "OURS,id%d,%sWanderfalke %d GmbH,Falke %d,2024-05-01\n"
                                .formatted(i, i == 1 ? prefix : "", i, i))
                        .collect(Collectors.joining());
    }

    private void put(String name, String text) throws IOException {
        var file = Files.createTempFile(folder.getParent(), "list", "");
        Files.writeString(file, text, UTF_8);
        Files.move(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
