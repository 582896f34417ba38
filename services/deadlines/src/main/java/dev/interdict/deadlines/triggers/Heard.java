package dev.interdict.deadlines.triggers;

import dev.interdict.deadlines.domain.Change;
import dev.interdict.deadlines.domain.DueIn;
import dev.interdict.deadlines.domain.Pause;
import dev.interdict.deadlines.domain.Phase;
import dev.interdict.deadlines.domain.Programme;
import dev.interdict.deadlines.domain.Project;
import dev.interdict.deadlines.domain.Silence;
import dev.interdict.deadlines.domain.Spans;
import dev.interdict.deadlines.domain.Version;
import dev.interdict.deadlines.store.DecisionStore.Part;
import dev.interdict.schemas.screening.Decision;
import dev.interdict.schemas.screening.Finding;
import dev.interdict.schemas.screening.FindingChanged;
import dev.interdict.schemas.screening.FindingClosed;
import dev.interdict.schemas.screening.FindingOpened;
import dev.interdict.schemas.screening.PhasePosture;
import dev.interdict.schemas.screening.ProgrammePublished;
import dev.interdict.schemas.screening.ScreeningEvent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What screening's events say, in this service's words. */
final class Heard {

    /** Alerts show that many versions and that much of a path; a record must stay small. */
    private static final int VERSIONS = 50;

    private static final int PATH = 20;

    private Heard() {}

    static Programme programme(ProgrammePublished published) {
        var phases = published.getPhases();
        return new Programme(
                new Version(published.getProgramme(), published.getSequence()),
                published.getKind(),
                published.getTitle(),
                published.getVersion(),
                published.getCitations(),
                IntStream.range(0, phases.size())
                        .mapToObj(i -> phase(phases.get(i), i))
                        .toList());
    }

    /** What an event says of a finding; empty where it is about something else. */
    static Optional<Part> part(ScreeningEvent event, Instant decidedAt) {
        return switch (event.getEvent()) {
            case FindingOpened opened -> Optional.of(stands(event, opened.getFinding(), decidedAt));
            case FindingChanged changed -> Optional.of(stands(event, changed.getFinding(), decidedAt));
            case FindingClosed closed ->
                Optional.of(new Part(
                        project(event, closed.getFinding()),
                        change(closed.getFinding(), true, closed.getClosedAt(), decidedAt)));
            default -> Optional.empty();
        };
    }

    private static Part stands(ScreeningEvent event, Finding finding, Instant decidedAt) {
        return new Part(project(event, finding), change(finding, false, finding.getKnownAt(), decidedAt));
    }

    private static Project project(ScreeningEvent event, Finding finding) {
        return new Project(
                event.getProjectId(), finding.getProjectName(), finding.getProjectOwner(), event.getRevision());
    }

    private static Change change(Finding finding, boolean gone, Instant knownAt, Instant decidedAt) {
        return new Change(
                finding(finding),
                new Version(finding.getProgramme(), finding.getProgrammeSequence()),
                gone,
                finding.getPhases().stream()
                        .filter(PhasePosture::getLaddered)
                        .map(PhasePosture::getPhase)
                        .toList(),
                Optional.ofNullable(finding.getDecision()).flatMap(decision -> silence(decision, decidedAt)),
                seconds(knownAt),
                seconds(decidedAt));
    }

    /** Whoever dismisses or waives a finding wants to hear nothing of it; an unknown word is none of these. */
    private static Optional<Silence> silence(Decision decision, Instant decidedAt) {
        return switch (decision.getDecision()) {
            case "dismiss" -> Optional.of(new Silence(seconds(decidedAt), Optional.empty()));
            case "waive" ->
                Optional.of(new Silence(
                        seconds(decidedAt),
                        Optional.ofNullable(decision.getUntil()).map(Heard::seconds)));
            default -> Optional.empty();
        };
    }

    private static dev.interdict.deadlines.domain.Finding finding(Finding finding) {
        return new dev.interdict.deadlines.domain.Finding(
                finding.getId(),
                finding.getBand(),
                finding.getScore(),
                finding.getParty(),
                first(VERSIONS, finding.getVersions()),
                finding.getComponentName(),
                finding.getComponentVersion(),
                finding.getComponentPurl(),
                finding.getField(),
                finding.getValue(),
                first(PATH, finding.getPath()),
                finding.getQuestion(),
                seconds(finding.getOpenedAt()));
    }

    private static Phase phase(dev.interdict.schemas.screening.Phase phase, int ordinal) {
        var effectiveAt = seconds(phase.getEffectiveAt());
        var until = Optional.ofNullable(phase.getUntil()).map(Heard::seconds);
        var pauses = phase.getPauses().stream().map(Heard::pause).toList();
        return new Phase(
                phase.getId(),
                ordinal,
                phase.getNotice(),
                phase.getPresent(),
                effectiveAt,
                LocalDateTime.parse(phase.getCivilTime()),
                ZoneId.of(phase.getZone()),
                phase.getZoneStated(),
                phase.getWording(),
                phase.getText(),
                phase.getProhibits(),
                phase.getCitations(),
                phase.getNotice()
                        ? Spans.ofNotice(effectiveAt, phase.getWording(), until, pauses)
                        : Spans.of(effectiveAt, phase.getWording(), until, pauses),
                Optional.ofNullable(phase.getDueDays()).map(days -> new DueIn(days, phase.getDueInBusinessDays())));
    }

    private static Pause pause(dev.interdict.schemas.screening.Pause pause) {
        return new Pause(
                pause.getKind(),
                seconds(pause.getFrom()),
                Optional.ofNullable(pause.getUntil()).map(Heard::seconds),
                pause.getConditional(),
                pause.getText());
    }

    private static List<String> first(int most, List<String> list) {
        return list.size() <= most ? list : list.subList(0, most);
    }

    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
