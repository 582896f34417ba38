package dev.interdict.screening.triggers;

import dev.interdict.screening.domain.findings.Finding;
import dev.interdict.screening.domain.findings.Project;
import dev.interdict.screening.domain.gates.GateRules;
import dev.interdict.screening.domain.programmes.Programme;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an open finding stands under on a day, as the door shows it. */
@Schema(name = "Outlook")
record OutlookView(
        UUID finding,
        FindingView.ProjectView project,
        String programme,
        String party,
        FindingView.ComponentView component,
        String band,
        @Schema(description = "The heaviest of its phases'") String posture,
        String because,
        List<PhaseView> phases,

        @Schema(description = "What a person decided, if that keeps it silent on that day") @Nullable
        RulingView decision) {

    static OutlookView of(Finding finding, Project project, Programme programme, Instant at, Instant knownAt) {
        var match = finding.match();
        var subject = match.subject();
        var standing = GateRules.standing(finding, project.profile(), programme, at, knownAt);
        var ruling = finding.ruling();
        return new OutlookView(
                finding.id(),
                new FindingView.ProjectView(project.id(), project.name(), project.owner()),
                match.programme(),
                programme.partyName(match.party()),
                new FindingView.ComponentView(subject.name(), subject.version(), subject.purl()),
                match.band().name(),
                standing.posture(),
                standing.because(),
                programme
                        .knownAt(knownAt)
                        .map(version -> PhaseView.of(version, project.profile(), match.applies(), at))
                        .orElse(List.of()),
                ruling != null && ruling.silences(at) ? RulingView.of(ruling) : null);
    }
}
