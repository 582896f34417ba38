package dev.interdict.deadlines.store;

import dev.interdict.deadlines.domain.Change;
import dev.interdict.deadlines.domain.DeadlineEvent;
import dev.interdict.deadlines.domain.DeadlineEvent.Ended;
import dev.interdict.deadlines.domain.DeadlineEvent.Placed;
import dev.interdict.deadlines.domain.Decision;
import dev.interdict.deadlines.domain.Programme;
import dev.interdict.deadlines.domain.Project;
import dev.interdict.platform.Cause;
import dev.interdict.platform.Ids;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Screening's decisions, kept part by part until they are whole. */
@ApplicationScoped
public class DecisionStore {

    private final ProgrammeStore programmes;
    private final Climbs climbs;
    private final Places places;
    private final Messages messages;
    private final ConfiguredLadders ladders;
    private final Json json;

    DecisionStore(
            ProgrammeStore programmes,
            Climbs climbs,
            Places places,
            Messages messages,
            ConfiguredLadders ladders,
            Json json) {
        this.programmes = programmes;
        this.climbs = climbs;
        this.ladders = ladders;
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
     * What a part says of a finding.
     *
     * @param project at its revision in screening
     */
    public record Part(Project project, Change change) {}

    /**
     * Keeps parts, each of another project, and says what became of each finding's. A programme version that was skipped
     * stands in the next newer one.
     */
    public Uni<Map<UUID, Kept>> keep(List<Part> parts, Transaction tx) {
        if (parts.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return tx.list(
                        Object[].class,
                        """
                        with said as (select * from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                             as s(finding uuid, project uuid, name text, owner text, revision bigint, programme text,
                                  sequence bigint, gone boolean, laddered text, told text, silence text, known timestamptz,
                                  decided timestamptz)),
                        version as (select s.finding, (select min(v.sequence) from programme v
                                                        where v.id = s.programme and v.sequence >= s.sequence) as sequence
                              from said s),
                        owned as (insert into project (id, name, owner, revision, screening_revision)
                              select project, name, owner, 0, revision from said order by project
                              on conflict (id) do update set name = excluded.name, owner = excluded.owner,
                                     screening_revision = excluded.screening_revision
                               where project.screening_revision <= excluded.screening_revision
                              returning id),
                        kept as (insert into change (finding_id, project_id, programme, sequence, gone, laddered,
                                     finding, silence, known_at, decided_at)
                              select s.finding, o.id, s.programme, v.sequence, s.gone, s.laddered, s.told, s.silence, s.known,
                                     s.decided
                                from said s join owned o on o.id = s.project join version v on v.finding = s.finding
                               where v.sequence is not null
                              on conflict (finding_id) do update set project_id = excluded.project_id,
                                     programme = excluded.programme, sequence = excluded.sequence,
                                     gone = excluded.gone, laddered = excluded.laddered, finding = excluded.finding, silence = excluded.silence,
                                     known_at = excluded.known_at, decided_at = excluded.decided_at
                              returning finding_id)
                        select s.finding, case when s.finding in (select finding_id from kept) then 'KEPT'
                                               when s.project in (select id from owned) then 'PROGRAMME_NOT_KNOWN'
                                               else 'OLDER_THAN_WHAT_IS_KNOWN' end
                          from said s
                        """,
                        json.write(parts.stream()
                                .map(part -> Said.of(part.project(), part.change(), json))
                                .toList()))
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> Kept.valueOf((String) row[1]))));
    }

    /** A project whose parts are all in, at its revision in screening. */
    public record Ripe(UUID project, long revision) {}

    /** All parts are in: takes the projects' next revisions. Without those whose decision changed no finding. */
    public Uni<List<Whole>> whole(List<Ripe> ripe, Transaction tx) {
        if (ripe.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return tx.list(
                        Object[].class,
                        """
                        with said as (select * from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                             as s(project uuid, revision bigint)),
                        turned as (update project p set revision = p.revision + 1 from said s
                              where p.id = s.project and p.id = any(cast(cast(?2 as text) as uuid[]))
                                and p.screening_revision <= s.revision
                                and exists (select 1 from change where project_id = p.id)
                              returning p.id, p.name, p.owner, p.revision, s.revision as screening)
                        select t.id, t.name, t.owner, t.revision, t.screening,
                               (select cast(extract(epoch from min(
                                            case when c.sequence = (select f.sequence from finding f where f.id = c.finding_id)
                                            then c.decided_at else c.known_at end)) as bigint)
                                  from change c where c.project_id = t.id)
                          from turned t
                        """,
                        json.write(ripe),
                        Ids.array(ripe.stream().map(Ripe::project).toList()))
                .map(rows -> rows.stream().map(DecisionStore::toWhole).toList());
    }

    private static Whole toWhole(Object[] row) {
        return new Whole(
                new Project((UUID) row[0], (String) row[1], (String) row[2], ((Number) row[3]).longValue()),
                ((Number) row[4]).longValue(),
                Instant.ofEpochSecond(((Number) row[5]).longValue()));
    }

    /**
     * A decision with all its parts.
     *
     * @param moment of the earliest of what it says
     */
    public record Whole(Project project, long revision, Instant moment) {}

    /** What the decisions say, and where their findings stand. */
    public Uni<List<Decision>> load(List<Whole> wholes, Transaction tx) {
        return tx.list(ChangeRow.class, """
                        select finding_id, project_id, programme, sequence, gone, laddered, finding, silence, known_at,
                               decided_at
                          from change where project_id = any(cast(cast(?1 as text) as uuid[]))
                        """, projects(wholes))
                .chain(changes -> climbs.of(
                                changes.stream().map(row -> row.findingId).toList(), tx)
                        .chain(standing -> programmes
                                .newest(
                                        changes.stream()
                                                .map(row -> row.programme)
                                                .collect(Collectors.toSet()),
                                        tx)
                                .map(newest -> wholes.stream()
                                        .map(whole -> decision(whole, changes, standing, newest))
                                        .toList())));
    }

    private Decision decision(
            Whole whole, List<ChangeRow> changes, Map<UUID, Climbs.Standing> standing, Map<String, Programme> newest) {
        return new Decision(
                whole.project(),
                whole.revision(),
                changes.stream()
                        .filter(row -> row.projectId.equals(whole.project().id()))
                        .map(row -> row.change(json))
                        .toList(),
                standing.values().stream().collect(Collectors.toMap(one -> one.row().id, Climbs.Standing::climb)),
                newest,
                ladders.get());
    }

    /** The decisions are told: their findings stand as they say, on the places that follow from them. */
    public Uni<Void> record(
            List<Whole> wholes, List<DeadlineEvent> events, Map<UUID, Cause> causeByProject, Transaction tx) {
        tx.publish(messages.of(
                events,
                told -> Objects.requireNonNull(causeByProject.get(told.project().id()))));
        return settle(wholes, tx)
                .chain(() -> places.place(only(Placed.class, events), tx))
                .chain(() -> places.end(only(Ended.class, events), tx));
    }

    private static <T extends DeadlineEvent> List<T> only(Class<T> type, List<DeadlineEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Uni<Integer> settle(List<Whole> wholes, Transaction tx) {
        return tx.execute("""
                with settled as (delete from change where project_id = any(cast(cast(?1 as text) as uuid[])) returning *)
                insert into finding (id, project_id, programme, sequence, open, told)
                select finding_id, project_id, programme, sequence, not gone, finding from settled
                on conflict (id) do update set project_id = excluded.project_id, programme = excluded.programme,
                       sequence = excluded.sequence, open = excluded.open, told = excluded.told
                """, projects(wholes));
    }

    private static String projects(List<Whole> wholes) {
        return Ids.array(wholes.stream().map(whole -> whole.project().id()).toList());
    }
}
