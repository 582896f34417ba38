package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A group of more alerts than a message shows: people are told how many there are, machines are told each. */
class GroupsTest {

    private static final Instant DUE = Instant.parse("2024-06-01T13:00:00Z");
    private static final Pattern PROJECT = Pattern.compile("cs1=(\\S+) ");
    private static final byte[] ENGINE = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
              {"type": "library", "name": "engine", "version": "8", "supplier": {"name": "AO Kaspersky Lab"}}]}
            """.getBytes(UTF_8);

    @Test
    void everyAlertOfAGroupArrivesAtAMachineOnceAndInOrder() {
        try (var house = House.pending();
                var siem = new SyslogReceiver();
                var pager = new Endpoint(failingOnce(31));
                var people = new Endpoint(Endpoint.WELL)) {
            siem.registerAt(house, "siem");
            registerPager(house, pager);
            people.registerAt(house, "people");
            setRoute(house, "siem", "pager", "people");
            raise(house, "early", 15);
            house.moveClockTo(Instant.parse("2024-06-01T12:10:00Z"));
            raise(house, "later", 15);
            house.moveClockTo(Instant.parse("2024-06-01T12:20:00Z"));
            raise(house, "last", 15);
            var projects = projects(house.items("notifications", "/v1/alerts?limit=1000"), "/project/name");
            assertThat(projects)
                    .hasSize(45)
                    .doesNotHaveDuplicates()
                    .satisfies(names -> assertThat(names.subList(0, 15)).allMatch(name -> name.startsWith("early-")))
                    .satisfies(names -> assertThat(names.subList(30, 45)).allMatch(name -> name.startsWith("last-")));
            assertThat(siem.messages()).isEmpty();

            house.moveClockTo(DUE);
            House.await(
                    "the server has read what was sent", () -> projects(siem).size() >= 45);
            assertThat(projects(siem)).containsExactlyElementsOf(projects);
            assertThat(projects(pager)).containsExactlyElementsOf(projects.subList(0, 30));
            assertThat(people.taken()).hasSize(1);
            var message = people.taken().getFirst().body();
            assertThat(message.at("/data/alertsTotal").asInt()).isEqualTo(45);
            assertThat(message.at("/data/alerts")).hasSize(20);

            house.moveClockTo(DUE.plusSeconds(60));
            assertThat(projects(pager).subList(30, 55)).containsExactlyElementsOf(projects.subList(20, 45));
            assertThat(projects(pager)).hasSize(55);
            assertThat(projects(siem)).hasSize(45);
            assertThat(attempts(house, "siem")).containsExactly("delivered 0");
            assertThat(attempts(house, "pager")).containsExactly("delivered 500 202");
        }
    }

    @Test
    void groupsAreLockedInTheOrderOfTheirNames() throws SQLException {
        try (var house = House.pending();
                var people = new Endpoint(Endpoint.WELL);
                var other = Sql.connect(house, "notifications");
                var third = Sql.connect(house, "notifications")) {
            people.registerAt(house, "a");
            people.registerAt(house, "z");
            setRoute(house, "z", "a");
            raise(house, "first", 1);

            other.setAutoCommit(false);
            assertThat(hold(other, "a")).isTrue();
            house.upload("second-1", "1.0", ENGINE);
            House.await("the group is waited for", () -> waiting(house) == 1);
            assertThat(hold(third, "z")).isTrue();
            other.rollback();
            house.quiet();
            house.moveClockTo(DUE);
            assertThat(people.taken())
                    .extracting(
                            message -> message.body().at("/data/alertsTotal").asInt())
                    .containsExactly(2, 2);
        }
    }

    /** Locks the channel's delivery; false where somebody else has. */
    private static boolean hold(Connection connection, String channel) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select id from delivery where channel = '%s' for update skip locked".formatted(channel))) {
            return found.next();
        }
    }

    private static long waiting(House house) {
        return Sql.number(
                house,
                "notifications",
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
    }

    private static void raise(House house, String name, int projects) {
        for (var i = 1; i <= projects; i++) {
            house.upload(name + "-" + i, "1.0", ENGINE);
        }
        house.quiet();
    }

    private static void registerPager(House house, Endpoint pager) {
        var settings = Map.of("url", pager.url(), "routingKey", "abcdefghijklmnopqrstuvwxyz012345");
        Http.putJson(house.at("notifications", "/v1/channels/pager"), Map.of("type", "pagerduty", "settings", settings))
                .expect(201);
    }

    private static void setRoute(House house, String... channels) {
        var route =
                Map.of("name", "grouped", "channels", List.of(channels), "groupBy", List.of("programme"), "wait", "1h");
        Http.putJson(house.at("notifications", "/v1/routes"), Map.of("items", List.of(route)))
                .expect(200);
    }

    /** Answers the request of that number with 500, and takes all others. */
    private static Endpoint.Behaviour failingOnce(int number) {
        var requests = new AtomicInteger();
        return (exchange, take) -> {
            if (requests.incrementAndGet() == number) {
                exchange.sendResponseHeaders(500, -1);
            } else {
                Endpoint.WELL.answer(exchange, take);
            }
        };
    }

    private static List<String> attempts(House house, String channel) {
        return house.items("notifications", "/v1/deliveries?channel=" + channel).stream()
                .map(delivery -> delivery.path("state").asText() + statuses(delivery.path("attempts")))
                .toList();
    }

    private static String statuses(JsonNode attempts) {
        return attempts.valueStream()
                .map(attempt -> " " + attempt.path("status").asInt())
                .reduce("", String::concat);
    }

    private static List<String> projects(SyslogReceiver siem) {
        return siem.messages().stream()
                .map(PROJECT::matcher)
                .map(found -> found.find() ? found.group(1) : "none")
                .toList();
    }

    private static List<String> projects(Endpoint pager) {
        return projects(pager.taken().stream().map(Endpoint.Message::body).toList(), "/payload/source");
    }

    private static List<String> projects(List<JsonNode> found, String at) {
        return found.stream().map(one -> one.at(at).asText()).toList();
    }
}
