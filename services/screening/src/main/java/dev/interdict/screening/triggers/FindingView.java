package dev.interdict.screening.triggers;

import dev.interdict.screening.domain.findings.Finding;
import dev.interdict.screening.domain.findings.Project;
import dev.interdict.screening.domain.programmes.Applies;
import dev.interdict.screening.domain.programmes.Programme;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A finding as the door shows it. */
@Schema(name = "Finding")
record FindingView(
        UUID id,
        @Schema(description = "open or closed") String state,

        @Schema(description = "ALERT: sure enough to act; REVIEW: a person must look")
        String band,

        double score,
        ProjectView project,
        List<String> versions,
        String programme,
        String party,
        ComponentView component,
        List<EvidenceView> evidence,

        @Schema(description = "Names from the document's root to the component")
        List<String> path,

        @Schema(description = "What a person has to answer; null where nothing is open") @Nullable
        String question,

        @Schema(description = "What each phase says at the product clock's instant")
        List<PhaseView> phases,

        Instant openedAt,
        @Nullable Instant closedAt,

        @Schema(description = "What a person decided of it last, as long as that holds; null where there is none")
        @Nullable
        RulingView decision) {

    @Schema(name = "FindingProject")
    record ProjectView(UUID id, String name, @Nullable String owner) {}

    @Schema(name = "FindingComponent")
    record ComponentView(
            String name, @Nullable String version, @Nullable String purl) {}

    static FindingView of(Finding finding, Project project, @Nullable Programme programme, Instant now) {
        var match = finding.match();
        var subject = match.subject();
        var version = programme == null
                ? null
                : programme.knownAt(now).orElseGet(() -> programme.versions().getFirst());
        return new FindingView(
                finding.id(),
                finding.isOpen() ? "open" : "closed",
                match.band().name(),
                match.score(),
                new ProjectView(project.id(), project.name(), project.owner()),
                finding.versions(),
                match.programme(),
                programme == null ? match.party() : programme.partyName(match.party()),
                new ComponentView(subject.name(), subject.version(), subject.purl()),
                EvidenceView.of(match, version == null ? null : version.hash()),
                subject.path(),
                match.applies() instanceof Applies.Review review ? review.question() : null,
                version == null ? List.of() : PhaseView.of(version, project.profile(), match.applies(), now),
                finding.openedAt(),
                finding.closedAt(),
                finding.ruling() == null ? null : RulingView.of(finding.ruling()));
    }
}
