package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What chats and pagers get, held against what their makers publish: Microsoft's reader of Adaptive Cards, and the types
 * of Slack's and PagerDuty's own clients, by the TypeScript compiler.
 */
class PublishedShapesTest {

    private static final Path FOLDER = Path.of("target", "clients", "shapes").toAbsolutePath();
    private static final byte[] SBOM = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
              {"type": "library", "name": "<b>*Ядро*|v=1", "version": "8", "supplier": {"name": "AO Kaspersky Lab"}}]}
            """.getBytes(UTF_8);
    private static final String READER = """
            const cards = require("adaptivecards/dist/adaptivecards.js");
            const context = new cards.SerializationContext(cards.Versions.v1_4);
            const card = new cards.AdaptiveCard();
            card.parse(JSON.parse(require("fs").readFileSync(process.argv[2], "utf8")), context);
            const each = (count, at) => Array.from({length: count}, (_, i) => at(i));
            const faults = each(context.eventCount, i => context.getEventAt(i).message)
                .concat(card.validateProperties().validationEvents.map(event => event.message));
            const text = block => each(block.getInlineCount(), i => block.getInlineAt(i).text).join("");
            console.log(JSON.stringify({
                faults,
                texts: each(card.getItemCount(), i => text(card.getItemAt(i))),
                actions: each(card.getActionCount(), i => card.getActionAt(i).title),
            }));
            """;
    private static final String TYPES = """
            import type { KnownBlock } from "@slack/types";
            import type { EventPayloadV2 } from "@pagerduty/pdjs/build/src/events";
            export const slack: { text: string; blocks: KnownBlock[] } = SLACK;
            export const pager: EventPayloadV2 & { client: string; client_url: string } = PAGER;
            """;

    @Test
    void theirMakersReadThem() throws Exception {
        assumeTrue(Command.isOnPath("npm") && Command.isOnPath("node"), "npm and node are not on the PATH");
        install();
        try (var house = House.pending();
                var slack = new Endpoint(Endpoint.WELL);
                var teams = new Endpoint(Endpoint.WELL);
                var pager = new Endpoint(Endpoint.WELL)) {
            put(house, "slack", Map.of("url", slack.url()));
            put(house, "teams", Map.of("url", teams.url()));
            put(house, "pagerduty", Map.of("url", pager.url(), "routingKey", "abcdefghijklmnopqrstuvwxyz012345"));
            house.uploadScreened("mail", "1.0", SBOM);
            house.quiet();

            var card = read(only(teams).at("/attachments/0/content"));
            assertThat(card.path("faults")).isEmpty();
            assertThat(card.at("/texts/0").asText()).startsWith("[low] mail: detected");
            assertThat(card.at("/texts/1").asText()).contains("<b>*Ядро*|v=1 8 in mail may match Kaspersky");
            assertThat(card.path("actions").toString()).isEqualTo("[\"Take note of it\",\"Look at it\"]");

            var typed = TYPES.replace("SLACK", only(slack).toString())
                    .replace("PAGER", only(pager).toString());
            compiled(typed).well();
            assertThat(compiled(typed.replace("\"mrkdwn\"", "\"markdown\"")
                                    .replace("\"severity\":\"info\"", "\"severity\":\"low\""))
                            .output())
                    .contains("'\"plain_text\" | \"mrkdwn\"'", "'Severity'");
        }
    }

    private static void put(House house, String type, Map<String, ?> settings) {
        Http.putJson(house.at("notifications", "/v1/channels/" + type), Map.of("type", type, "settings", settings))
                .expect(201);
    }

    private static JsonNode only(Endpoint endpoint) {
        assertThat(endpoint.taken()).hasSize(1);
        return endpoint.taken().getFirst().body();
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Command.run(
                        FOLDER,
                        words(
                                "npm install --no-save --no-package-lock --no-audit --no-fund --ignore-scripts --omit=optional --prefix .",
                                "adaptivecards@" + System.getProperty("adaptivecards.version"),
                                "@slack/types@" + System.getProperty("slack-types.version"),
                                "@pagerduty/pdjs@" + System.getProperty("pdjs.version"),
                                "typescript@" + System.getProperty("typescript.version")))
                .well();
    }

    private static JsonNode read(JsonNode card) throws IOException, InterruptedException {
        Files.writeString(FOLDER.resolve("read.js"), READER);
        Files.writeString(FOLDER.resolve("card.json"), card.toString());
        return Http.JSON.readTree(
                Command.run(FOLDER, words("node read.js card.json")).well().output());
    }

    private static Command compiled(String typed) throws IOException, InterruptedException {
        Files.writeString(FOLDER.resolve("shapes.ts"), typed);
        return Command.run(
                FOLDER,
                words(
                        "node node_modules/typescript/bin/tsc --noEmit --strict --skipLibCheck --moduleResolution node",
                        "shapes.ts"));
    }

    private static List<String> words(String... lines) {
        return Stream.of(lines).flatMap(line -> Stream.of(line.split(" ", -1))).toList();
    }
}
