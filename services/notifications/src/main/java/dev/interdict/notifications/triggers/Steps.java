package dev.interdict.notifications.triggers;

import dev.interdict.notifications.domain.alerts.Amendment;
import dev.interdict.notifications.domain.alerts.Band;
import dev.interdict.notifications.domain.alerts.Component;
import dev.interdict.notifications.domain.alerts.Finding;
import dev.interdict.notifications.domain.alerts.Kind;
import dev.interdict.notifications.domain.alerts.Phase;
import dev.interdict.notifications.domain.alerts.Project;
import dev.interdict.notifications.domain.alerts.Standing;
import dev.interdict.notifications.domain.alerts.Step;
import dev.interdict.schemas.deadlines.StepFinding;
import dev.interdict.schemas.deadlines.StepReached;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the event as a value of the domain, with what is known of its project. */
final class Steps {

    private Steps() {}

    static Step read(StepReached event, List<String> tags) {
        return new Step(
                event.getStepId(),
                new Project(event.getProjectId(), event.getProjectName(), event.getProjectOwner(), tags),
                event.getProgramme(),
                event.getProgrammeTitle(),
                Kind.of(event.getKind()).orElseThrow(() -> new IllegalArgumentException("unknown kind of step")),
                event.getStep(),
                event.getAt(),
                phase(event),
                event.getProhibits(),
                event.getCitations(),
                event.getStanding().stream().map(Steps::standing).toList(),
                event.getAmendments().stream()
                        .map(one -> new Amendment(one.getPhase(), one.getFrom(), one.getTo()))
                        .toList(),
                event.getPart(),
                event.getFindingsTotal(),
                event.getFindings().stream().map(Steps::finding).toList());
    }

    private static @Nullable Phase phase(StepReached event) {
        return event.getPhase() == null || event.getEffectiveAt() == null || event.getLegalTime() == null
                ? null
                : new Phase(
                        event.getPhase(),
                        event.getEffectiveAt(),
                        event.getLegalTime(),
                        event.getZoneStated(),
                        event.getWording(),
                        event.getText());
    }

    private static Standing standing(dev.interdict.schemas.deadlines.Standing standing) {
        return new Standing(
                standing.getPhase(),
                standing.getEffectiveAt(),
                standing.getLegalTime(),
                standing.getPast(),
                standing.getNotice(),
                standing.getProhibits());
    }

    private static Finding finding(StepFinding finding) {
        return new Finding(
                finding.getId(),
                Band.valueOf(finding.getBand()),
                finding.getScore(),
                finding.getParty(),
                finding.getVersions(),
                new Component(finding.getComponentName(), finding.getComponentVersion(), finding.getComponentPurl()),
                finding.getField(),
                finding.getValue(),
                finding.getPath(),
                finding.getQuestion(),
                finding.getOpenedAt());
    }
}
