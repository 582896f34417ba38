package dev.interdict.notifications.domain.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.alerts.AlertDecision.Raised;
import dev.interdict.notifications.domain.alerts.AlertRules;
import dev.interdict.notifications.domain.alerts.Given;
import dev.interdict.notifications.domain.alerts.Kind;
import dev.interdict.notifications.domain.alerts.Step;
import dev.interdict.notifications.domain.reading.Fault;
import dev.interdict.notifications.domain.routes.Plan.FollowUp;
import dev.interdict.notifications.domain.routes.Plan.Send;
import dev.interdict.notifications.domain.routes.RouteCheck.Accepted;
import dev.interdict.notifications.domain.routes.RouteCheck.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTest {

    private static final Instant NOW = Instant.parse("2024-09-22T04:00:00Z");
    private static final List<String> CHANNELS = List.of("security", "owners", "managers");
    private static final Alert APPROACHING =
            alert(Given.ofResale(Kind.APPROACHING, "T-7d", "2024-09-22T04:00:00Z", Given.ENGINE));
    private static final Alert IN_EFFECT =
            alert(Given.ofResale(Kind.IN_EFFECT, "T", "2024-09-29T04:00:00Z", Given.ENGINE));

    @Test
    void without_routes_every_channel_is_told_at_once() {
        var plan = plan(APPROACHING, List.of());
        assertThat(plan.sends())
                .containsExactly(
                        new Send("security", "default", null, NOW, 0),
                        new Send("owners", "default", null, NOW, 0),
                        new Send("managers", "default", null, NOW, 0));
        assertThat(plan.unrouted()).isFalse();
    }

    @Test
    void the_first_route_that_matches_takes_it_and_others_where_it_says_continue() {
        var routes = routes(
                Map.of("name", "low", "match", Map.of("severity", "low"), "channels", List.of("managers")),
                Map.of(
                        "name",
                        "mail",
                        "match",
                        Map.of("project", "mail-gateway", "kind", List.of("approaching")),
                        "channels",
                        List.of("security"),
                        "continue",
                        true),
                Map.of("name", "rest", "channels", List.of("security", "owners")),
                Map.of("name", "never", "channels", List.of("managers")));
        assertThat(plan(APPROACHING, routes).sends())
                .containsExactly(new Send("security", "mail", null, NOW, 0), new Send("owners", "rest", null, NOW, 0));
    }

    @Test
    void what_no_route_takes_goes_everywhere_and_is_told_to_operators() {
        var routes = routes(Map.of("name", "low", "match", Map.of("severity", "low"), "channels", List.of("managers")));
        var plan = plan(APPROACHING, routes);
        assertThat(plan.unrouted()).isTrue();
        assertThat(plan.sends()).extracting(Send::channel).containsExactlyElementsOf(CHANNELS);
    }

    @Test
    void groups_wait_for_more() {
        var routes = routes(
                Map.of("name", "grouped", "channels", List.of("owners"), "groupBy", List.of("programme", "project")));
        assertThat(plan(APPROACHING, routes).sends())
                .containsExactly(new Send(
                        "owners",
                        "grouped",
                        "grouped|us-bis-icts-kaspersky-2024|5b0c7a52-8f0e-4c0b-9e0e-0a3f6f3b7a01",
                        Instant.parse("2024-09-22T04:00:30Z"),
                        300));
    }

    @ParameterizedTest
    @CsvSource({
        "20:00, 07:00, 2024-09-22T05:00:00Z",
        "05:00, 07:00, 2024-09-22T05:00:00Z",
        "06:30, 07:00, 2024-09-22T04:00:00Z",
        "22:00, 06:00, 2024-09-22T04:00:00Z",
    })
    void quiet_hours_are_civil_and_may_go_over_midnight(String from, String to, String at) {
        var routes = routes(Map.of(
                "name", "quiet",
                "channels", List.of("owners"),
                "quiet", Map.of("from", from, "to", to, "zone", "Europe/Berlin")));
        assertThat(plan(APPROACHING, routes).sends().getFirst().at()).isEqualTo(at);
        assertThat(plan(IN_EFFECT, routes).sends().getFirst().at()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({"every, 2024-09-22T12:00:00Z", "monday, 2024-09-23T12:00:00Z", "sunday, 2024-09-22T12:00:00Z"})
    void digests_come_at_their_time_and_what_is_critical_does_not_wait(String day, String at) {
        var routes = routes(Map.of(
                "name", "digest",
                "channels", List.of("owners"),
                "digest", Map.of("day", day, "at", "08:00", "zone", "America/New_York")));
        assertThat(plan(APPROACHING, routes).sends())
                .containsExactly(new Send("owners", "digest", "digest|digest", Instant.parse(at), 0));
        assertThat(plan(IN_EFFECT, routes).sends()).containsExactly(new Send("owners", "digest", null, NOW, 0));
    }

    @Test
    void every_escalation_comes_before_the_deadline() {
        var route = Map.of(
                "name",
                "e",
                "channels",
                List.of("owners"),
                "escalate",
                List.of(
                        Map.of("after", "4h", "channels", List.of("security")),
                        Map.of("after", "30d", "channels", List.of("managers", "security"))),
                "repeat",
                "1d");
        assertThat(plan(APPROACHING, routes(route)).followUps())
                .containsExactly(
                        new FollowUp(1, Instant.parse("2024-09-22T08:00:00Z"), List.of("security"), 0),
                        new FollowUp(2, Instant.parse("2024-09-26T20:00:00Z"), List.of("managers", "security"), 0),
                        new FollowUp(3, Instant.parse("2024-09-23T04:00:00Z"), List.of("owners"), 86_400));
        assertThat(plan(IN_EFFECT, routes(route), Instant.parse("2024-09-29T04:00:00Z"))
                        .followUps())
                .extracting(FollowUp::at)
                .containsExactly(
                        Instant.parse("2024-09-29T08:00:00Z"),
                        Instant.parse("2024-10-29T04:00:00Z"),
                        Instant.parse("2024-09-30T04:00:00Z"));
    }

    @Test
    void a_silence_mutes_reminders_but_never_what_is_in_effect() {
        var silence = new Silence(
                UUID.fromString("00000000-0000-5000-8000-000000000003"),
                Match.ALL,
                NOW,
                Instant.parse("2024-10-22T04:00:00Z"),
                "platform-team",
                "");
        var muted = RoutingRules.plan(APPROACHING, false, List.of(), CHANNELS, List.of(silence), NOW, (e, a) -> true);
        assertThat(muted.sends()).isEmpty();
        assertThat(muted.muted()).isEqualTo("silence 00000000-0000-5000-8000-000000000003 by platform-team");
        assertThat(RoutingRules.plan(IN_EFFECT, false, List.of(), CHANNELS, List.of(silence), NOW, (e, a) -> true)
                        .sends())
                .hasSize(3);
        var past = alert(
                Given.step(Kind.DETECTED, "2024-09-30T12:00:00Z", List.of(Given.newAgreements(true)), Given.ENGINE));
        assertThat(RoutingRules.plan(past, false, List.of(), CHANNELS, List.of(silence), NOW, (e, a) -> true)
                        .sends())
                .hasSize(3);
        var over = Instant.parse("2024-10-22T04:00:00Z");
        assertThat(RoutingRules.plan(APPROACHING, false, List.of(), CHANNELS, List.of(silence), over, (e, a) -> true)
                        .sends())
                .hasSize(3);
    }

    @Test
    void a_silence_mutes_no_end_of_what_was_told() {
        var resolved = alert(Given.step(Kind.RESOLVED, "2024-09-22T04:00:00Z", List.of(), Given.ENGINE));
        var silence = new Silence(
                UUID.fromString("00000000-0000-5000-8000-000000000003"),
                Match.ALL,
                NOW,
                Instant.parse("2024-10-22T04:00:00Z"),
                "platform-team",
                "");
        assertThat(RoutingRules.plan(resolved, true, List.of(), CHANNELS, List.of(silence), NOW, (e, a) -> true)
                        .sends())
                .hasSize(3);
        assertThat(RoutingRules.plan(resolved, false, List.of(), CHANNELS, List.of(silence), NOW, (e, a) -> true)
                        .muted())
                .isEqualTo("silence 00000000-0000-5000-8000-000000000003 by platform-team");
    }

    @Test
    void a_tag_is_meant_where_the_project_has_it() {
        var routes = routes(
                Map.of("name", "lab", "match", Map.of("tag", "lab"), "channels", List.of("managers")),
                Map.of(
                        "name",
                        "outside",
                        "match",
                        Map.of("tag", List.of("dmz", "internet-facing")),
                        "channels",
                        List.of("security")),
                Map.of("name", "rest", "channels", List.of("owners")));
        assertThat(plan(APPROACHING, routes).sends()).containsExactly(new Send("security", "outside", null, NOW, 0));
    }

    @Test
    void a_later_phase_in_effect_ends_the_reminders_of_an_earlier_one() {
        var phase = IN_EFFECT;
        var still = Given.ofResale(Kind.STILL_PRESENT, "+30d", "2024-10-29T04:00:00Z", Given.ENGINE);
        var later = new dev.interdict.notifications.domain.alerts.Standing(
                "later",
                Instant.parse("2024-10-15T04:00:00Z"),
                "2024-10-15T00:00 America/New_York",
                true,
                false,
                List.of("use-by-government"));
        var step = new Step(
                still.id(),
                still.project(),
                still.programme(),
                still.programmeTitle(),
                still.kind(),
                still.name(),
                still.at(),
                still.phase(),
                still.prohibits(),
                still.citations(),
                List.of(later),
                List.of(),
                1,
                1,
                still.findings());
        var routes = routes(Map.of("name", "all", "channels", List.of("owners")));
        assertThat(plan(alert(step), routes).muted()).isEqualTo("a later phase of the programme has taken effect");
        assertThat(plan(alert(still), routes).muted()).isNull();
        assertThat(plan(alert(step), List.of()).muted()).isNull();
        assertThat(plan(phase, routes).muted()).isNull();
    }

    @Test
    void a_route_that_cannot_work_is_told_at_its_place() {
        assertThat(faults(
                        Map.of(
                                "name",
                                "A",
                                "match",
                                Map.of("kind", "sometimes", "expression", "bad"),
                                "channels",
                                List.of("nobody")),
                        Map.of("name", "b", "channels", List.of("owners"), "wait", "soon", "colour", "red"),
                        Map.of(
                                "name",
                                "b",
                                "channels",
                                List.of("owners"),
                                "groupBy",
                                List.of("weather"),
                                "digest",
                                Map.of("day", "someday", "at", "8", "zone", "Mars"))))
                .extracting(Fault::pointer)
                .containsExactly(
                        "/items/0/name",
                        "/items/0/match/kind",
                        "/items/0/match/expression",
                        "/items/0/channels/0",
                        "/items/1/wait",
                        "/items/1",
                        "/items/2/groupBy/0",
                        "/items/2/digest/day",
                        "/items/2/digest/at",
                        "/items/2/digest/zone",
                        "/items/2/name");
    }

    private static Plan plan(Alert alert, List<Route> routes) {
        return plan(alert, routes, NOW);
    }

    private static Plan plan(Alert alert, List<Route> routes, Instant now) {
        return RoutingRules.plan(alert, false, routes, CHANNELS, List.of(), now, (expression, tested) -> false);
    }

    private static List<Route> routes(Object... items) {
        return check(List.of(items)) instanceof Accepted(var routes) ? routes : List.of();
    }

    private static List<Fault> faults(Object... items) {
        return check(List.of(items)) instanceof Refused(var faults) ? faults : List.of();
    }

    private static RouteCheck check(List<?> items) {
        return RouteRules.check(
                items,
                "/items",
                CHANNELS,
                expression -> expression.equals("bad") ? Optional.of("Line 1, column 1: bad") : Optional.empty());
    }

    private static Alert alert(Step step) {
        return ((Raised) AlertRules.decide(step, null, Given.SEVERITIES, Instant.parse("2026-11-22T10:00:00Z")))
                .alert();
    }
}
