package dev.interdict.deadlines.store;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.interdict.deadlines.domain.DeadlineEvent;
import dev.interdict.deadlines.domain.DeadlineEvent.Placed;
import dev.interdict.deadlines.domain.DeadlineEvent.Reached;
import dev.interdict.deadlines.domain.Due;
import dev.interdict.deadlines.domain.Ladder;
import dev.interdict.deadlines.domain.Phase;
import dev.interdict.deadlines.domain.Programme;
import dev.interdict.deadlines.domain.Project;
import dev.interdict.deadlines.domain.Rungs;
import dev.interdict.deadlines.domain.Version;
import dev.interdict.deadlines.domain.Wake;
import dev.interdict.deadlines.store.DecisionStore.Whole;
import dev.interdict.platform.Cause;
import dev.interdict.platform.DueWork;
import dev.interdict.platform.Ids;
import dev.interdict.platform.Looks;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Steps that fall due, silences that end, and the places that advance when that is told. */
@ApplicationScoped
public class StepStore {

    private static final int PLACES = 2_000;

    /** Of one step; more than a page, since others take projects at the same time. */
    private static final int CANDIDATES = 5 * PLACES;

    /** The steps that someone stands before: few, however many stand there, and found by leaping from one to the next. */
    private static final String AWAITED = """
            recursive awaited (ladder, number) as (
                  (select ladder, next_step from finding_phase where next_step is not null
                    order by ladder, next_step limit 1)
                  union all
                  select leap.ladder, leap.next_step from awaited a
                   cross join lateral (select ladder, next_step from finding_phase
                                        where next_step is not null and (ladder, next_step) > (a.ladder, a.number)
                                        order by ladder, next_step limit 1) leap)
            """;

    /** Those of them that are due until an instant. */
    private static final String LIVE = AWAITED + """
            , live as materialized (select r.ladder, r.number, r.due_at
                  from awaited a join rung r on r.ladder = a.ladder and r.number = a.number
                 where r.due_at <= %s order by r.due_at, r.ladder, r.number)
            """;

    /** Few steps are awaited, each is read by its key; the least of an index is never planned as a scan of all findings. */
    private static final String SOMETHING_DUE = """
            with %s
            select exists (select 1 from awaited a
                            where (select due_at from rung where (ladder, number) = (a.ladder, a.number)) <= $1)
                or coalesce((select min(silent_until) from finding) <= $1, false)
            """.formatted(AWAITED);

    private final Looks looks;
    private final ProgrammeStore programmes;
    private final Climbs climbs;
    private final Places places;
    private final Messages messages;
    private final Json json;

    StepStore(Looks looks, ProgrammeStore programmes, Climbs climbs, Places places, Messages messages, Json json) {
        this.looks = looks;
        this.programmes = programmes;
        this.climbs = climbs;
        this.places = places;
        this.messages = messages;
        this.json = json;
    }

    /** Whether anything is due: cheaper than taking it. */
    public Uni<Boolean> isSomethingDue(Instant now) {
        return looks.isTrue(SOMETHING_DUE, now);
    }

    /**
     * Takes projects that have something due, those whose steps are due the longest first, each at its next revision. A
     * project that another replica holds is left to it. What is due is materialized: a project that was taken meanwhile
     * is looked at again, alone, and all that is due would be read for each of them. The rows that are locked are
     * updated where they lie; one that somebody else changed meanwhile lies elsewhere and waits for the next look. Those of
     * a step are taken from their end: looks for what is awaited begin at the other, and would step over all that went.
     */
    public Uni<List<Project>> take(Instant now, Transaction tx) {
        return list(Project.class, """
                        with %s,
                        due as materialized (
                                select fp.project_id from live
                                 cross join lateral (select project_id from finding_phase
                                                      where ladder = live.ladder and next_step = live.number
                                                      order by project_id desc limit %d) fp
                                 union all
                                select project_id from finding where silent_until <= ?1),
                        held as materialized (select p.ctid as row from due join project p on p.id = due.project_id
                                 limit %d for update of p skip locked),
                        row as (update project p set revision = p.revision + 1
                                 where p.ctid = any(array(select row from held))
                                returning p.id, p.name, p.owner, p.revision)
                        select %s from row
                        """.formatted(LIVE.formatted("?1"), CANDIDATES, PLACES, Json.ROWS), tx, now);
    }

    /** Those of the decisions before whose moment something of the project is due. */
    public Uni<List<Whole>> late(List<Whole> wholes, Transaction tx) {
        return tx.list(
                        UUID.class,
                        """
                        with %s,
                        said as materialized (
                              select * from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                                         as w(project uuid, moment timestamptz))
                        select w.project from said w
                         where exists (select 1 from live l
                                        where l.due_at < w.moment
                                          and exists (select 1 from finding_phase fp
                                                       where fp.project_id = w.project and fp.ladder = l.ladder
                                                         and fp.next_step = l.number))
                            or exists (select 1 from finding f
                                        where f.project_id = w.project and f.silent_until < w.moment)
                        """.formatted(LIVE.formatted("(select max(moment) from said)")),
                        json.write(wholes.stream()
                                .map(whole -> new Moment(whole.project().id(), whole.moment()))
                                .toList()))
                .map(found -> wholes.stream()
                        .filter(whole -> found.contains(whole.project().id()))
                        .toList());
    }

    private record Moment(UUID project, Instant moment) {}

    /** Of each project, which must be held, the findings whose steps are due first, if that is until the instant. */
    public Uni<List<Due>> due(List<Project> projects, Instant until, Transaction tx) {
        return list(DueRow.class, """
                        with %s,
                        first as materialized (
                              select p.id,
                                     least((select min(l.due_at) from live l
                                             where exists (select 1 from finding_phase fp
                                                            where fp.project_id = p.id and fp.ladder = l.ladder
                                                              and fp.next_step = l.number)),
                                           (select min(f.silent_until) from finding f
                                             where f.project_id = p.id and f.silent_until <= ?2)) as at
                                from unnest(cast(cast(?1 as text) as uuid[])) as p(id))
                        select %s from (
                        select fp.phase, fp.project_id, l.programme, fp.ladder, l.facts, l.rungs, l.cancelled as dropped,
                               fp.next_step as number, first.at, o.id as onto, o.facts as onto_facts,
                               o.sequence as onto_sequence, o.cancelled, cast(f.told as json) as told
                          from first
                          join live on live.due_at = first.at
                          join finding_phase fp on fp.project_id = first.id and fp.ladder = live.ladder
                               and fp.next_step = live.number
                          join finding f on f.id = fp.finding_id
                          join ladder l on l.id = fp.ladder
                          join ladder o on o.id = case when l.ended_at is null then l.id
                               else (select c.id from ladder c where c.programme = l.programme and c.phase = l.phase
                                        and c.rungs = l.rungs and c.ended_at is null) end) row
                        """.formatted(LIVE.formatted("?2"), Json.ROWS), tx, ids(projects), until)
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(List.<Due>of())
                        : programmes
                                .versions(
                                        rows.stream()
                                                .flatMap(row -> row.versions().stream())
                                                .collect(toSet()),
                                        tx)
                                .map(known -> dues(rows, projects, known)));
    }

    private static List<Due> dues(List<DueRow> rows, List<Project> projects, Map<Version, Programme> known) {
        var byId = projects.stream().collect(toMap(Project::id, Function.identity()));
        var ladders = new HashMap<Long, Ladder>();
        return rows.stream()
                .map(row -> due(
                        row,
                        Objects.requireNonNull(byId.get(row.projectId())),
                        ladders.computeIfAbsent(row.ladder(), absent -> ladder(row, known)),
                        known))
                .toList();
    }

    private static Ladder ladder(DueRow row, Map<Version, Programme> known) {
        return new Ladder(phase(row, row.fromVersion(), known), Rungs.of(row.rungs()));
    }

    private static Due due(DueRow row, Project project, Ladder ladder, Map<Version, Programme> known) {
        return new Due(
                project,
                Objects.requireNonNull(known.get(row.toldVersion())),
                row.ladder(),
                ladder,
                row.dropped(),
                row.number(),
                row.at(),
                new Due.Onto(row.onto(), phase(row, row.ontoVersion(), known), row.cancelled()),
                row.told());
    }

    private static Phase phase(DueRow row, Version version, Map<Version, Programme> known) {
        return Objects.requireNonNull(known.get(version)).phase(row.phase()).orElseThrow();
    }

    /** Many rows come as one text: reading them one by one costs several times as much. */
    private <T> Uni<List<T>> list(Class<T> type, String sql, Transaction tx, Object... parameters) {
        return tx.list(String.class, sql, parameters).map(rows -> json.rows(rows.getFirst(), type));
    }

    /** Of the projects, which must be held, the findings whose silence ends until the instant, and before any step. */
    public Uni<List<Wake>> wakes(List<Project> projects, Instant until, Transaction tx) {
        return tx.list(UUID.class, """
                        with %s
                        select f.id from finding f
                         where f.silent_until <= ?2 and f.project_id = any(cast(cast(?1 as text) as uuid[]))
                           and f.silent_until = (select min(w.silent_until) from finding w
                                                  where w.project_id = f.project_id)
                           and not exists (select 1 from live l
                                            where l.due_at < f.silent_until
                                              and exists (select 1 from finding_phase fp
                                                           where fp.project_id = f.project_id and fp.ladder = l.ladder
                                                             and fp.next_step = l.number))
                         order by f.id
                        """.formatted(LIVE.formatted("?2")), ids(projects), until)
                .chain(found -> found.isEmpty() ? Uni.createFrom().item(List.<Wake>of()) : wakes(found, projects, tx));
    }

    private Uni<List<Wake>> wakes(List<UUID> findings, List<Project> projects, Transaction tx) {
        var byId = projects.stream().collect(toMap(Project::id, Function.identity()));
        return climbs.of(findings, tx)
                .chain(standing -> programmes
                        .newest(
                                standing.values().stream()
                                        .map(one -> one.row().programme)
                                        .collect(toSet()),
                                tx)
                        .map(newest -> findings.stream()
                                .map(standing::get)
                                .map(Objects::requireNonNull)
                                .map(one -> new Wake(
                                        Objects.requireNonNull(byId.get(one.row().projectId)),
                                        Objects.requireNonNull(newest.get(one.row().programme)),
                                        json.finding(one.row().told),
                                        one.climb(),
                                        one.row().silentUntil))
                                .toList()));
    }

    /** It is told, and the places advance. */
    public Uni<Void> record(List<DeadlineEvent> events, Transaction tx) {
        tx.publish(messages.of(events, told -> Cause.first(told.programme().content())));
        return places.advance(only(Reached.class, events), tx)
                .chain(() -> places.place(only(Placed.class, events), tx));
    }

    private static <T extends DeadlineEvent> List<T> only(Class<T> type, List<DeadlineEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** How many places have a step due, and when the next step falls due, or the next silence ends. */
    public Uni<DueWork.Due> outlook(Instant now, Transaction tx) {
        return tx.list(Object[].class, """
                        with %s
                        select (select count(*) from live l join finding_phase fp
                                    on fp.ladder = l.ladder and fp.next_step = l.number)
                             + (select count(*) from finding where silent_until <= ?1),
                               (select cast(extract(epoch from least(
                                   (select min(r.due_at) from awaited a
                                      join rung r on r.ladder = a.ladder and r.number = a.number
                                     where r.due_at > ?1),
                                   (select min(silent_until) from finding where silent_until > ?1))) as bigint))
                        """.formatted(LIVE.formatted("?1")), now)
                .map(List::getFirst)
                .map(row -> new DueWork.Due(((Number) row[0]).longValue(), instant(row[1])));
    }

    private static String ids(List<Project> projects) {
        return Ids.array(projects.stream().map(Project::id).toList());
    }

    private static @Nullable Instant instant(@Nullable Object epochSecond) {
        return epochSecond == null ? null : Instant.ofEpochSecond(((Number) epochSecond).longValue());
    }
}
