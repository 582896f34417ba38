package dev.interdict.deadlines.store;

import dev.interdict.deadlines.domain.DeadlineEvent;
import dev.interdict.deadlines.domain.DeadlineEvent.Told;
import dev.interdict.deadlines.domain.Finding;
import dev.interdict.deadlines.domain.Moved;
import dev.interdict.deadlines.domain.Phase;
import dev.interdict.platform.Cause;
import dev.interdict.platform.Ids;
import dev.interdict.platform.OutgoingEvent;
import dev.interdict.schemas.deadlines.Amendment;
import dev.interdict.schemas.deadlines.Standing;
import dev.interdict.schemas.deadlines.StepFinding;
import dev.interdict.schemas.deadlines.StepReached;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is told, as it travels: in parts that fit into a record. */
@ApplicationScoped
class Messages {

    private static final String TOPIC = "interdict.deadlines.steps.v1";

    /** Each telling's parts, in the order in which they are told. */
    List<OutgoingEvent> of(List<DeadlineEvent> events, Function<Told, Cause> cause) {
        return events.stream()
                .filter(Told.class::isInstance)
                .map(Told.class::cast)
                .flatMap(told -> parts(told)
                        .map(part ->
                                OutgoingEvent.avro(TOPIC, told.project().id(), told.at(), cause.apply(told), part)))
                .toList();
    }

    private static Stream<StepReached> parts(Told told) {
        var whole = whole(told);
        var parts = Parts.of(
                whole.build(), told.findings().stream().map(Messages::finding).toList());
        return IntStream.range(0, parts.size())
                .mapToObj(i -> whole.setPart(i + 1)
                        .setParts(parts.size())
                        .setFindings(parts.get(i))
                        .build());
    }

    private static StepReached.Builder whole(Told told) {
        var phase = told.phase();
        return StepReached.newBuilder()
                .setStepId(stepId(told))
                .setProjectId(told.project().id())
                .setProjectName(told.project().name())
                .setProjectOwner(told.project().owner())
                .setRevision(told.project().revision())
                .setProgramme(told.programme().id())
                .setProgrammeTitle(told.programme().title())
                .setKind(told.kind().word())
                .setStep(told.step())
                .setAt(told.at())
                .setPhase(phase.map(Phase::id).orElse(null))
                .setEffectiveAt(phase.map(Phase::effectiveAt).orElse(null))
                .setLegalTime(phase.map(Phase::legalTime).orElse(null))
                .setZoneStated(phase.map(Phase::zoneStated).orElse(true))
                .setWording(phase.map(Phase::wording).orElse(null))
                .setText(phase.map(Phase::text).orElse(null))
                .setProhibits(told.prohibits())
                .setCitations(told.citations())
                .setStanding(told.programme().phases().stream()
                        .map(one -> standing(one.standingAt(told.at()), one, told))
                        .toList())
                .setAmendments(told.moved().stream().map(Messages::amendment).toList())
                .setLateBySeconds(told.late().toSeconds())
                .setPart(1)
                .setParts(1)
                .setFindingsTotal(told.findings().size())
                .setFindings(List.of());
    }

    /** Two decisions can fall on the same second, and an amendment can move findings differently: each has ids of its own. */
    private static UUID stepId(Told told) {
        var phase = told.phase().map(Phase::id).orElse("");
        var parts = Stream.<Object>of(
                told.project().id(), told.programme().id(), phase, told.kind().word(), told.step(), told.at());
        var apart = Stream.concat(told.decision().stream(), told.moved().stream());
        return Ids.of(Stream.concat(parts, apart).toArray());
    }

    /** Of what is over nothing is prohibited any more. */
    private static Standing standing(Optional<Phase> now, Phase phase, Told told) {
        return now.map(one -> standing(one, told))
                .orElseGet(() -> Standing.newBuilder(standing(phase, told))
                        .setProhibits(List.of())
                        .build());
    }

    private static Standing standing(Phase phase, Told told) {
        return Standing.newBuilder()
                .setPhase(phase.id())
                .setEffectiveAt(phase.effectiveAt())
                .setLegalTime(phase.legalTime())
                .setPast(told.isPast(phase))
                .setNotice(phase.notice())
                .setProhibits(phase.prohibits())
                .build();
    }

    private static Amendment amendment(Moved moved) {
        return Amendment.newBuilder()
                .setPhase(moved.phase())
                .setFrom(moved.from().orElse(null))
                .setTo(moved.to().orElse(null))
                .build();
    }

    private static StepFinding finding(Finding finding) {
        return StepFinding.newBuilder()
                .setId(finding.id())
                .setBand(finding.band())
                .setScore(finding.score())
                .setParty(finding.party())
                .setVersions(finding.versions())
                .setComponentName(finding.componentName())
                .setComponentVersion(finding.componentVersion())
                .setComponentPurl(finding.componentPurl())
                .setField(finding.field())
                .setValue(finding.value())
                .setPath(finding.path())
                .setQuestion(finding.question())
                .setOpenedAt(finding.openedAt())
                .build();
    }
}
