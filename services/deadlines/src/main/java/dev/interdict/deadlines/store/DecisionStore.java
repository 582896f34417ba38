package dev.interdict.deadlines.store;

import dev.interdict.deadlines.domain.Change;
import dev.interdict.deadlines.domain.DeadlineEvent;
import dev.interdict.deadlines.domain.DeadlineEvent.Ended;
import dev.interdict.deadlines.domain.DeadlineEvent.Placed;
import dev.interdict.deadlines.domain.Decision;
import dev.interdict.deadlines.domain.Project;
import dev.interdict.platform.Cause;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Screening's decisions, kept part by part until they are whole. */
@ApplicationScoped
public class DecisionStore {

    private final ProgrammeStore programmes;
    private final Places places;
    private final Messages messages;
    private final Json json;

    DecisionStore(ProgrammeStore programmes, Places places, Messages messages, Json json) {
        this.programmes = programmes;
        this.places = places;
        this.messages = messages;
        this.json = json;
    }

    /** What became of a part. */
    public enum Kept {
        KEPT,
        OLDER_THAN_WHAT_IS_KNOWN,
        PROGRAMME_NOT_KNOWN
    }

    /**
     * Keeps what a part says of a finding. A programme version that was skipped stands in the next newer one.
     *
     * @param project at its revision in screening
     */
    public Uni<Kept> keep(Project project, Change change, Transaction tx) {
        return tx.list(String.class, """
                        with said as (select * from jsonb_to_record(cast(cast(?1 as text) as jsonb))
                             as s(finding uuid, project uuid, name text, owner text, revision bigint, programme text,
                                  sequence bigint, gone boolean, laddered text, told text, known timestamptz,
                                  decided timestamptz)),
                        version as (select min(v.sequence) as sequence from programme v, said s
                              where v.id = s.programme and v.sequence >= s.sequence),
                        owned as (insert into project (id, name, owner, revision, screening_revision)
                              select project, name, owner, 0, revision from said
                              on conflict (id) do update set name = excluded.name, owner = excluded.owner,
                                     screening_revision = excluded.screening_revision
                               where project.screening_revision <= excluded.screening_revision
                              returning id),
                        kept as (insert into change (finding_id, project_id, programme, sequence, gone, laddered,
                                     finding, known_at, decided_at)
                              select s.finding, o.id, s.programme, v.sequence, s.gone, s.laddered, s.told, s.known,
                                     s.decided
                                from said s, owned o, version v where v.sequence is not null
                              on conflict (finding_id) do update set project_id = excluded.project_id,
                                     programme = excluded.programme, sequence = excluded.sequence,
                                     gone = excluded.gone, laddered = excluded.laddered, finding = excluded.finding,
                                     known_at = excluded.known_at, decided_at = excluded.decided_at
                              returning finding_id)
                        select case when exists (select 1 from kept) then 'KEPT'
                                    when exists (select 1 from owned) then 'PROGRAMME_NOT_KNOWN'
                                    else 'OLDER_THAN_WHAT_IS_KNOWN' end
                        """, json.write(Said.of(project, change, json)))
                .map(rows -> Kept.valueOf(rows.getFirst()));
    }

    /** All parts are in: takes the project's next revision. Empty where the decision changed no finding. */
    public Uni<Optional<Whole>> whole(UUID project, long revision, Transaction tx) {
        return tx.list(Object[].class, """
                        with turned as (update project set revision = revision + 1
                              where id = ?1 and screening_revision <= ?2
                                and exists (select 1 from change where project_id = ?1)
                              returning name, owner, revision)
                        select name, owner, revision,
                               (select cast(extract(epoch from min(
                                            case when c.sequence = (select f.sequence from finding f where f.id = c.finding_id)
                                            then c.decided_at else c.known_at end)) as bigint)
                                  from change c where c.project_id = ?1)
                          from turned
                        """, project, revision)
                .map(rows -> rows.stream()
                        .map(row -> new Whole(
                                new Project(project, (String) row[0], (String) row[1], ((Number) row[2]).longValue()),
                                revision,
                                Instant.ofEpochSecond(((Number) row[3]).longValue())))
                        .findFirst());
    }

    /**
     * A decision with all its parts.
     *
     * @param moment of the earliest of what it says
     */
    public record Whole(Project project, long revision, Instant moment) {}

    /** What the decision says, and where its findings stand. */
    public Uni<Decision> load(Whole whole, Transaction tx) {
        return tx.list(ChangeRow.class, """
                        select finding_id, programme, sequence, gone, laddered, finding, known_at, decided_at
                          from change where project_id = ?1
                        """, whole.project().id())
                .chain(changes -> rows(changes, tx))
                .chain(rows -> decision(whole, rows, tx));
    }

    private static Uni<DecisionRows> rows(List<ChangeRow> changes, Transaction tx) {
        var ids = Places.ids(changes.stream().map(row -> row.findingId));
        return tx.list(FindingRow.class, """
                        select id, sequence, open from finding
                         where id = any(cast(cast(?1 as text) as uuid[]))
                        """, ids)
                .chain(findings ->
                        tx.list(PlaceRow.class, """
                                select finding_id, phase, programme, sequence, last_step, next_step, silent
                                  from finding_phase where finding_id = any(cast(cast(?1 as text) as uuid[]))
                                """, ids).map(places -> new DecisionRows(changes, findings, places)));
    }

    private Uni<Decision> decision(Whole whole, DecisionRows rows, Transaction tx) {
        var changes = rows.changes().stream().map(row -> row.change(json)).toList();
        return programmes
                .versions(rows.versions(), tx)
                .map(known -> new Decision(whole.project(), whole.revision(), changes, rows.climbs(known), known));
    }

    /** The decision is told: its findings stand as it says, on the places that follow from it. */
    public Uni<Void> record(Project project, List<DeadlineEvent> events, Cause cause, Transaction tx) {
        tx.publish(messages.of(events, told -> cause));
        return settle(project, tx)
                .chain(() -> places.place(project, only(Placed.class, events), tx))
                .chain(() -> places.end(only(Ended.class, events), tx));
    }

    private static <T extends DeadlineEvent> List<T> only(Class<T> type, List<DeadlineEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Uni<Integer> settle(Project project, Transaction tx) {
        return tx.execute("""
                with settled as (delete from change where project_id = ?1 returning *)
                insert into finding (id, project_id, programme, sequence, open, told)
                select finding_id, project_id, programme, sequence, not gone, finding from settled
                on conflict (id) do update set project_id = excluded.project_id, programme = excluded.programme,
                       sequence = excluded.sequence, open = excluded.open, told = excluded.told
                """, project.id());
    }
}
