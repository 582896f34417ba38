package dev.interdict.screening.store;

import dev.interdict.platform.Cause;
import dev.interdict.platform.Ids;
import dev.interdict.platform.Timestamps;
import dev.interdict.platform.Transaction;
import dev.interdict.schemas.screening.SbomScreened;
import dev.interdict.screening.domain.findings.Finding;
import dev.interdict.screening.domain.findings.FindingEvent;
import dev.interdict.screening.domain.findings.Project;
import dev.interdict.screening.domain.findings.Ruling;
import dev.interdict.screening.domain.programmes.Programme;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Findings: loads them, and records what a decision changed, with its events. */
@ApplicationScoped
public class FindingStore {

    private final ProjectStore projects;
    private final Documents documents;

    FindingStore(ProjectStore projects, Documents documents) {
        this.projects = projects;
        this.documents = documents;
    }

    /** What to look for; null where it does not matter. {@code after} is the id of the last one seen. */
    public record Query(
            @Nullable String project,
            @Nullable String programme,
            @Nullable String state,
            @Nullable String band,
            String after,
            int limit) {}

    /** Of each project the open findings, and the closed ones of which people decided something; projects without one are left out. */
    public Uni<Map<UUID, List<Finding>>> open(Collection<UUID> projects, Transaction tx) {
        return tx.list(
                        FindingRow.class,
                        "select * from finding where project_id = any(cast(cast(?1 as text) as uuid[]))"
                                + " and (closed_at is null or ruling is not null)",
                        Ids.array(projects))
                .map(rows -> toDomain(rows).stream().collect(Collectors.groupingBy(Finding::project)));
    }

    /** The finding; none where there is no such one. */
    public Uni<List<Finding>> find(UUID id, Transaction tx) {
        return tx.list(FindingRow.class, "select * from finding where id = ?1", id)
                .map(this::toDomain);
    }

    /** The findings with the ids; those that there are not are left out. */
    public Uni<List<Finding>> byId(Collection<UUID> ids, Transaction tx) {
        return tx.list(
                        FindingRow.class,
                        "select * from finding where id = any(cast(cast(?1 as text) as uuid[])) order by id",
                        Ids.array(ids))
                .map(this::toDomain);
    }

    /** Keeps for good that a person decided this; what was decided before is told as lapsed then. */
    public Uni<Void> ruled(UUID finding, Ruling ruling, Transaction tx) {
        return tx.execute(
                        "update ruling set lapsed_at = cast(?2 as timestamptz) where finding_id = ?1 and lapsed_at is null",
                        finding,
                        ruling.at())
                .chain(() -> tx.execute(
                        """
                        insert into ruling (id, finding_id, decision, reason, decided_by, at, until, basis)
                        values (?1, ?2, ?3, ?4, ?5, ?6, cast(cast(?7 as text) as timestamptz), ?8)
                        """,
                        Ids.next(),
                        finding,
                        ruling.kind().word(),
                        ruling.reason(),
                        ruling.by(),
                        ruling.at(),
                        ruling.until() == null ? null : ruling.until().toString(),
                        ruling.basis()))
                .replaceWithVoid();
    }

    /** All that people decided of the finding, the newest first. */
    public Uni<List<Ruling>> rulings(UUID finding, Transaction tx) {
        return tx.list(Object[].class, """
                        select decision, reason, decided_by, at, until, basis from ruling
                         where finding_id = ?1 order by at desc, id desc
                        """, finding)
                .map(rows -> rows.stream()
                        .map(row -> new Ruling(
                                Ruling.Kind.valueOf(((String) row[0]).toUpperCase(Locale.ROOT)),
                                (String) row[1],
                                (String) row[2],
                                Timestamps.of(row[3]),
                                row[4] == null ? null : Timestamps.of(row[4]),
                                (String) row[5]))
                        .toList());
    }

    /** The findings that fit, by id. */
    public Uni<List<Finding>> search(Query query, Transaction tx) {
        return tx.list(
                        FindingRow.class,
                        """
                        select f.* from finding f join project p on p.id = f.project_id
                         where (cast(?1 as text) is null or p.name = ?1 or cast(p.id as text) = ?1)
                           and (cast(?2 as text) is null or f.programme = ?2)
                           and (cast(?3 as text) is null or (f.closed_at is null) = (?3 = 'open'))
                           and (cast(?4 as text) is null or f.band = ?4)
                           and cast(f.id as text) > ?5
                         order by cast(f.id as text) limit ?6
                        """,
                        query.project(),
                        query.programme(),
                        query.state(),
                        query.band(),
                        query.after(),
                        query.limit())
                .map(this::toDomain);
    }

    /**
     * Records what decisions changed, each of another project; the events of each leave as one group, behind them the SBOM
     * that was screened, if one was.
     */
    public Uni<Void> record(List<Decision> decisions, Transaction tx) {
        var telling = decisions.stream().filter(Decision::tells).toList();
        if (telling.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return projects.nextRevisions(
                        telling.stream()
                                .map(decision -> decision.project().id())
                                .toList(),
                        tx)
                .invoke(revisions -> telling.forEach(decision -> tx.publish(FindingEvents.outgoing(
                        decision,
                        Objects.requireNonNull(revisions.get(decision.project().id()))))))
                .chain(() -> write(
                        telling.stream()
                                .flatMap(decision -> decision.events().stream())
                                .toList(),
                        tx));
    }

    /**
     * What was decided of a project.
     *
     * @param at product instant as of which it was decided
     */
    public record Decision(
            Project project,
            List<FindingEvent> events,
            Map<String, Programme> programmes,
            Instant at,
            Cause cause,
            @Nullable SbomScreened screened) {

        private boolean tells() {
            return !events.isEmpty() || screened != null;
        }
    }

    private Uni<Void> write(List<FindingEvent> events, Transaction tx) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var rows = events.stream()
                .map(event -> FindingRow.of(event.finding(), documents))
                .map(FindingStore::columns)
                .toList();
        return tx.execute("""
                        insert into finding (id, project_id, programme, party, band, score, versions, sequence, match, phases, opened_at, closed_at,
                               ruling)
                        select r.id, r.project_id, r.programme, r.party, r.band, r.score, r.versions, r.sequence, r.match, r.phases,
                               r.opened_at, r.closed_at, r.ruling
                          from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(id uuid, project_id uuid, programme text,
                               party text, band text, score double precision, versions text, sequence bigint, match text, phases text,
                               opened_at timestamptz, closed_at timestamptz, ruling text)
                        on conflict (id) do update
                           set band = excluded.band, score = excluded.score, versions = excluded.versions,
                               sequence = excluded.sequence, match = excluded.match, phases = excluded.phases,
                               opened_at = excluded.opened_at, closed_at = excluded.closed_at, ruling = excluded.ruling
                        """, documents.write(rows)).replaceWithVoid();
    }

    private static Map<String, @Nullable Object> columns(FindingRow row) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", row.id);
        columns.put("project_id", row.projectId);
        columns.put("programme", row.programme);
        columns.put("party", row.party);
        columns.put("band", row.band);
        columns.put("score", row.score);
        columns.put("versions", row.versions);
        columns.put("sequence", row.sequence);
        columns.put("match", row.match);
        columns.put("phases", row.phases);
        columns.put("opened_at", row.openedAt);
        columns.put("closed_at", row.closedAt);
        columns.put("ruling", row.ruling);
        return columns;
    }

    private List<Finding> toDomain(List<FindingRow> rows) {
        return rows.stream().map(row -> row.toDomain(documents)).toList();
    }
}
