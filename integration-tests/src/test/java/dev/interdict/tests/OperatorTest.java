package dev.interdict.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whoever runs Interdict hears what goes wrong, once, and when it is over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorTest {

    private final Receiver operator = new Receiver();
    private Path folder;
    private House house;

    @BeforeAll
    void start(@TempDir Path temporary) {
        folder = temporary;
        house = House.pending(Map.of("INTERDICT_SCREENING_LISTS_DIRECTORY", folder.toString()));
    }

    @AfterAll
    void stop() {
        house.close();
        operator.close();
    }

    @Test
    void hearsOfAListThatIsRefusedAndOfAnAlertThatNoRouteTook() throws IOException {
        Files.writeString(folder.resolve("ours.csv"), "list,id,name,aliases,date\nOURS,id1,\"cut off in the mid");
        House.await("the trouble", () -> !troubles().isEmpty());
        assertThat(troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.path("kind").asText()).isEqualTo("list-refused");
            assertThat(trouble.path("source").asText()).isEqualTo("ours.csv");
            assertThat(trouble.path("what").asText()).contains("line 2");
            assertThat(trouble.path("state").asText()).isEqualTo("waiting");
        });

        operator.registerAt(house, "operator");
        House.await("the message", () -> types().equals(List.of("trouble.noticed")));
        var told = operator.messages().getFirst().body();
        assertThat(told.at("/data/headline").asText()).isEqualTo("A list is refused: ours.csv");
        assertThat(told.at("/data/what").asText()).contains("line 2");
        assertThat(told.at("/data/remedy").asText()).startsWith("What was in force stays in force.");

        Files.writeString(folder.resolve("ours.csv"), "list,id,name,aliases,date\nOURS,id1,Wellenbrecher GmbH,,\n");
        House.await("the end", () -> types().equals(List.of("trouble.noticed", "trouble.over")));
        assertThat(operator.messages().get(1).body().at("/data/headline").asText())
                .isEqualTo("A list is taken again: ours.csv");
        assertThat(troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.path("over").asBoolean()).isTrue();
            assertThat(trouble.path("state").asText()).isEqualTo("delivered");
            assertThat(trouble.path("attempts").asInt()).isEqualTo(1);
        });

        Http.putJson(
                        house.at("notifications", "/v1/routes"),
                        Map.of(
                                "items",
                                List.of(Map.of(
                                        "name",
                                        "others",
                                        "match",
                                        Map.of("project", "another"),
                                        "channels",
                                        List.of("operator")))))
                .expect(200);
        house.uploadScreened("mail", "1.0", Samples.sbom("mail-gateway"));
        House.await(
                "the unrouted alert",
                () -> types().stream().filter("trouble.noticed"::equals).count() == 2);
        var unrouted = operator.messages().stream()
                .map(Receiver.Message::body)
                .filter(body -> body.at("/data/kind").asText().equals("alerts-unrouted"))
                .findFirst()
                .orElseThrow();
        assertThat(unrouted.at("/data/what").asText()).contains("of project mail");
        assertThat(Http.get(house.at("notifications", "/q/metrics")).expect(200).text())
                .contains("interdict_alerts_unrouted_total 1.0");
        assertThat(operator.refused()).isEmpty();
    }

    private List<String> types() {
        return operator.messages().stream()
                .map(message -> message.body().path("type").asText())
                .filter(type -> type.startsWith("trouble"))
                .toList();
    }

    private List<JsonNode> troubles() {
        return house.items("notifications", "/v1/troubles");
    }
}
