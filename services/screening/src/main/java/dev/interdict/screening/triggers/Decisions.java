package dev.interdict.screening.triggers;

import dev.interdict.platform.Cause;
import dev.interdict.platform.Ids;
import dev.interdict.platform.Transaction;
import dev.interdict.schemas.screening.SbomScreened;
import dev.interdict.screening.domain.findings.CurrentSbom;
import dev.interdict.screening.domain.findings.FindingRules;
import dev.interdict.screening.domain.findings.Project;
import dev.interdict.screening.store.FindingStore;
import dev.interdict.screening.store.FindingStore.Decision;
import dev.interdict.screening.store.RedecisionStore;
import dev.interdict.screening.store.SbomStore;
import dev.interdict.screening.triggers.Catalogue.Edition;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Load, decide, record of one project: the same for an upload, a changed profile and a changed programme. */
@ApplicationScoped
class Decisions {

    private final SbomStore sboms;
    private final FindingStore findings;
    private final RedecisionStore redecisions;

    Decisions(SbomStore sboms, FindingStore findings, RedecisionStore redecisions) {
        this.sboms = sboms;
        this.findings = findings;
        this.redecisions = redecisions;
    }

    /** Decides a locked project as of the instant; what came into force after it follows by itself. */
    Uni<Void> decide(Project project, Edition edition, Instant at, Cause cause, Transaction tx) {
        return decide(project, edition, at, cause, null, tx);
    }

    /** As above, when an SBOM was taken in. */
    Uni<Void> screened(
            Project project, Edition edition, Instant at, Cause cause, UUID sbom, int components, Transaction tx) {
        return decide(project, edition, at, cause, new SbomScreened(sbom, components, 0), tx);
    }

    private Uni<Void> decide(
            Project project,
            Edition edition,
            Instant at,
            Cause cause,
            @Nullable SbomScreened screened,
            Transaction tx) {
        return sboms.current(project.id(), tx)
                .chain(current -> findings.open(project.id(), tx)
                        .map(open -> new Decision(
                                project,
                                FindingRules.decide(project, current, open, edition.programmes(), at, Decisions::id),
                                edition.programmes(),
                                at,
                                cause,
                                counted(screened, current))))
                .chain(decision -> findings.record(decision, tx))
                .chain(() -> redecisions.catchUp(project.id(), at, cause.caseId(), tx));
    }

    private static @Nullable SbomScreened counted(@Nullable SbomScreened screened, List<CurrentSbom> current) {
        return screened == null
                ? null
                : new SbomScreened(
                        screened.getSbomId(),
                        screened.getComponents(),
                        current.stream()
                                .filter(sbom -> sbom.sbom().equals(screened.getSbomId()))
                                .mapToInt(sbom -> (int) sbom.matches().stream()
                                        .map(match -> List.of(
                                                match.programme(),
                                                match.party(),
                                                match.subject().key()))
                                        .distinct()
                                        .count())
                                .sum());
    }

    private static UUID id(List<Object> key) {
        return Ids.of("finding", key);
    }
}
