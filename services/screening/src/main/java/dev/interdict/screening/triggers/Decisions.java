package dev.interdict.screening.triggers;

import dev.interdict.platform.Cause;
import dev.interdict.platform.Ids;
import dev.interdict.platform.Transaction;
import dev.interdict.schemas.screening.SbomScreened;
import dev.interdict.screening.domain.findings.CurrentSbom;
import dev.interdict.screening.domain.findings.Finding;
import dev.interdict.screening.domain.findings.FindingRules;
import dev.interdict.screening.domain.findings.Project;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.store.FindingStore;
import dev.interdict.screening.store.FindingStore.Decision;
import dev.interdict.screening.store.RedecisionStore;
import dev.interdict.screening.store.RedecisionStore.AsOf;
import dev.interdict.screening.store.SbomStore;
import dev.interdict.screening.triggers.Catalogue.Edition;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Load, decide, record: the same for uploads, changed profiles and changed programmes. */
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

    /**
     * A locked project that is to be decided.
     *
     * @param at as of which product instant; what came into force after it follows by itself
     * @param screened the SBOM that was taken in; null where something else is the reason
     */
    record Open(
            Project project,
            Instant at,
            Cause cause,
            @Nullable Arrived screened) {

        AsOf asOf() {
            return new AsOf(project.id(), at, cause.caseId());
        }
    }

    /** An SBOM all of whose batches are in. */
    record Arrived(UUID sbom, int components) {

        SbomScreened event(Project project, List<CurrentSbom> current, Map<String, Programme> programmes) {
            return new SbomScreened(
                    sbom,
                    components,
                    current.stream()
                            .filter(candidate -> candidate.sbom().equals(sbom))
                            .mapToInt(candidate -> matched(project, candidate, programmes))
                            .sum());
        }

        private static int matched(Project project, CurrentSbom sbom, Map<String, Programme> programmes) {
            return (int) sbom.matches().stream()
                    .filter(match -> {
                        var programme = programmes.get(match.programme());
                        return programme != null && FindingRules.isTold(project, match, programme);
                    })
                    .map(match -> List.of(
                            match.programme(), match.party(), match.subject().key()))
                    .distinct()
                    .count();
        }
    }

    /** Decides the projects, each at most once among them. */
    Uni<Void> decide(List<Open> open, Edition edition, Transaction tx) {
        if (open.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var ids = open.stream().map(one -> one.project().id()).toList();
        return sboms.current(ids, tx)
                .chain(current -> findings.open(ids, tx)
                        .map(before -> open.stream()
                                .map(one -> decide(
                                        one,
                                        current.getOrDefault(one.project().id(), List.of()),
                                        before.getOrDefault(one.project().id(), List.of()),
                                        edition))
                                .toList()))
                .chain(decisions -> findings.record(decisions, tx))
                .chain(() -> redecisions.catchUp(open.stream().map(Open::asOf).toList(), tx));
    }

    private static Decision decide(Open open, List<CurrentSbom> current, List<Finding> before, Edition edition) {
        return new Decision(
                open.project(),
                FindingRules.decide(open.project(), current, before, edition.programmes(), open.at(), Decisions::id),
                edition.programmes(),
                open.at(),
                open.cause(),
                open.screened() == null ? null : open.screened().event(open.project(), current, edition.programmes()));
    }

    /** The id of the finding with this key. */
    static UUID id(List<Object> key) {
        return Ids.of("finding", key);
    }
}
