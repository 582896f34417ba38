package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interdict.deploy.ScreeningTopics;
import dev.interdict.schemas.screening.Decision;
import dev.interdict.schemas.screening.Finding;
import dev.interdict.schemas.screening.FindingChanged;
import dev.interdict.schemas.screening.FindingOpened;
import dev.interdict.schemas.screening.Phase;
import dev.interdict.schemas.screening.PhasePosture;
import dev.interdict.schemas.screening.ProgrammePublished;
import dev.interdict.schemas.screening.ScreeningEvent;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the doors of deadlines show, and what becomes of it when programmes and people change their minds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadlinesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final House house = House.pending();
    private final ScreeningTopics screening = new ScreeningTopics(house.platform());

    @AfterAll
    void stop() {
        screening.close();
        house.close();
    }

    @Test
    void anAmendmentMovesAndCancelsWhatDoorsAndCalendarsShow() throws Exception {
        var at = house.platform().now();
        publish("amended", 1, at, Map.of("sale", "2034-09-29T00:00", "use", "2034-11-29T00:00"));
        var finding = open("mover", "amended", at, List.of("sale", "use"), null);
        house.quiet();

        assertThat(lines("mover", ""))
                .containsExactly(
                        "sale 2034-09-29T04:00:00Z T-90d 2034-07-01T04:00:00Z waiting",
                        "use 2034-11-29T05:00:00Z T-90d 2034-08-31T04:00:00Z waiting");
        assertThat(lines("mover", "&from=2034-08-01T00:00:00Z&to=2034-09-01T00:00:00Z&state=waiting"))
                .containsExactly("use 2034-11-29T05:00:00Z T-90d 2034-08-31T04:00:00Z waiting");
        assertThat(lines("mover", "&state=ended")).isEmpty();
        var before = events("mover");
        assertThat(before.values())
                .extracting(event -> value(event, "STATUS") + " " + value(event, "DTSTART"))
                .containsExactlyInAnyOrder("CONFIRMED 20340929T040000Z", "CONFIRMED 20341129T050000Z");

        publish("amended", 2, at, Map.of("sale", "2034-12-29T00:00"));
        house.quiet();

        assertThat(lines("mover", ""))
                .containsExactlyInAnyOrder(
                        "sale 2034-12-29T05:00:00Z T-90d 2034-09-30T04:00:00Z waiting",
                        "use 2034-11-29T05:00:00Z null null ended");
        var after = events("mover");
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.values())
                .extracting(event ->
                        value(event, "STATUS") + " " + value(event, "DTSTART") + " " + value(event, "SEQUENCE"))
                .containsExactlyInAnyOrder("CONFIRMED 20341229T050000Z 1", "CANCELLED 20341129T050000Z 1");
        assertThat(house.alerts("mover"))
                .extracting(one -> one.path("kind").asText())
                .containsExactlyInAnyOrder("detected", "amended");
        var alert = house.alerts("mover").stream()
                .filter(one -> one.path("kind").asText().equals("amended"))
                .findFirst()
                .orElseThrow();
        assertThat(alert.path("findings").findValuesAsText("id")).containsExactly(finding.toString());
        assertThat(alert.path("amendments"))
                .extracting(moved -> moved.path("phase").asText() + " "
                        + moved.path("from").asText() + " " + moved.path("to").asText())
                .containsExactlyInAnyOrder(
                        "sale 2034-09-29T04:00:00Z 2034-12-29T05:00:00Z", "use 2034-11-29T05:00:00Z null");
    }

    @Test
    void aWaiverSilencesUntilItEnds() {
        var at = house.platform().now();
        publish("waived", 1, at, Map.of("sale", "2024-06-05T00:00"));
        var finding = open("waiver", "waived", at, List.of("sale"), null);
        decide("waiver", new FindingChanged(finding(finding, "waived", at, List.of("sale"), waiver())), 2, at);
        house.quiet();
        assertThat(lines("waiver", "")).containsExactly("sale 2024-06-05T04:00:00Z null null silent");

        house.moveClockTo(Instant.parse("2024-06-08T12:00:00Z"));

        assertThat(house.timeline("waiver"))
                .containsExactly(
                        "2024-06-01T12:00:00Z detected - detected 1", "2024-06-07T00:00:00Z in-effect sale T 1");
        assertThat(lines("waiver", "")).containsExactly("sale 2024-06-05T04:00:00Z +7d 2024-06-12T04:00:00Z reached");
    }

    @Test
    void aFilterThatCannotBeReadIsNamed() {
        var answer = Http.get(house.at("deadlines", "/v1/deadlines?from=yesterday&state=asleep"))
                .expect(400)
                .json();
        assertThat(answer.path("errors").findValuesAsText("pointer")).containsExactly("/from", "/state");
    }

    private static Decision waiver() {
        return new Decision("waive", Instant.parse("2024-06-07T00:00:00Z"));
    }

    private List<String> lines(String project, String filter) {
        return house.items("deadlines", "/v1/deadlines?limit=100&project=" + project + filter).stream()
                .map(DeadlinesTest::line)
                .toList();
    }

    private static String line(JsonNode deadline) {
        return List.of("phase", "effectiveAt", "nextStep", "nextAt", "state").stream()
                .map(field -> deadline.path(field).asText())
                .collect(Collectors.joining(" "));
    }

    /** The project's events by their UIDs, as ical4j reads them. */
    private Map<String, CalendarComponent> events(String project) throws IOException, ParserException {
        var answer = Http.get(house.at("deadlines", "/v1/calendar.ics?project=" + project))
                .expect(200);
        assertThat(answer.contentType()).startsWith("text/calendar");
        var calendar = new CalendarBuilder().build(new StringReader(answer.text()));
        assertThat(calendar.validate().hasErrors()).isFalse();
        return calendar.getComponents().stream()
                .collect(Collectors.toMap(event -> value(event, "UID"), event -> event));
    }

    private static String value(CalendarComponent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private void publish(String programme, long sequence, Instant at, Map<String, String> phases) {
        screening.send(
                ProgrammePublished.newBuilder()
                        .setProgramme(programme)
                        .setTitle(programme)
                        .setVersion("v" + sequence)
                        .setSequence(sequence)
                        .setKnownFrom(at)
                        .setPhases(phases.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(phase -> phase(phase.getKey(), LocalDateTime.parse(phase.getValue())))
                                .toList())
                        .build(),
                at);
    }

    private static Phase phase(String id, LocalDateTime civil) {
        return Phase.newBuilder()
                .setId(id)
                .setNotice(false)
                .setPresent(true)
                .setEffectiveAt(civil.atZone(NEW_YORK).toInstant())
                .setCivilTime(civil.toString())
                .setZone(NEW_YORK.getId())
                .setZoneStated(true)
                .setWording("on that day")
                .setText("No " + id + ".")
                .setProhibits(List.of(id))
                .setCitations(List.of("a source"))
                .build();
    }

    private UUID open(String project, String programme, Instant at, List<String> phases, @Nullable Decision decision) {
        var finding = UUID.nameUUIDFromBytes(project.getBytes(UTF_8));
        decide(project, new FindingOpened(finding(finding, programme, at, phases, decision)), 1, at);
        return finding;
    }

    private void decide(String project, Object event, long revision, Instant at) {
        var id = UUID.nameUUIDFromBytes(("project " + project).getBytes(UTF_8));
        screening.send(new ScreeningEvent(id, revision, 1, 1, event), at);
    }

    private static Finding finding(
            UUID id, String programme, Instant at, List<String> phases, @Nullable Decision decision) {
        return Finding.newBuilder()
                .setId(id)
                .setProjectName(programme.equals("waived") ? "waiver" : "mover")
                .setProjectOwner("team-mail")
                .setVersions(List.of("1.0"))
                .setProgramme(programme)
                .setProgrammeTitle(programme)
                .setProgrammeVersion("v1")
                .setProgrammeSequence(1)
                .setParty("party")
                .setBand("ALERT")
                .setScore(1)
                .setComponentName("component")
                .setField("/components/0/name")
                .setValue("component")
                .setPath(List.of())
                .setPhases(phases.stream()
                        .map(phase -> new PhasePosture(phase, "upcoming", "", true))
                        .toList())
                .setOpenedAt(at)
                .setKnownAt(at)
                .setDecision(decision)
                .build();
    }
}
