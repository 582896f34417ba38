package dev.interdict.deadlines.store;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.interdict.deadlines.domain.DeadlineEvent;
import dev.interdict.deadlines.domain.DeadlineEvent.Reached;
import dev.interdict.deadlines.domain.Due;
import dev.interdict.deadlines.domain.Ladder;
import dev.interdict.deadlines.domain.Programme;
import dev.interdict.deadlines.domain.Project;
import dev.interdict.deadlines.domain.Version;
import dev.interdict.deadlines.store.DecisionStore.Whole;
import dev.interdict.deadlines.store.LadderSteps.KnownStep;
import dev.interdict.platform.Cause;
import dev.interdict.platform.DueWork;
import dev.interdict.platform.Ids;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Steps that fall due, and the places that advance when they are told. */
@ApplicationScoped
public class StepStore {

    private static final int PROJECTS = 100;
    private static final int PLACES = 2_000;

    private final ProgrammeStore programmes;
    private final LadderSteps steps;
    private final Messages messages;
    private final Json json;

    StepStore(ProgrammeStore programmes, LadderSteps steps, Messages messages, Json json) {
        this.programmes = programmes;
        this.steps = steps;
        this.messages = messages;
        this.json = json;
    }

    /**
     * Takes projects that have steps due, those whose steps are due the longest first, each at its next revision. A
     * project that another replica holds is left to it.
     */
    public Uni<List<Project>> take(Instant now, Transaction tx) {
        return tx.list(ProjectRow.class, """
                        with due as materialized (select project_id, min(next_at) as at
                              from (select project_id, next_at from finding_phase
                                     where next_at <= ?1 order by next_at limit %d) as places
                             group by project_id),
                        taken as materialized (select p.id from project p join due d on d.project_id = p.id
                             order by d.at, p.id limit %d for update of p skip locked)
                        update project p set revision = p.revision + 1 from taken where p.id = taken.id
                        returning p.id, p.name, p.owner, p.revision
                        """.formatted(PLACES, PROJECTS), now)
                .map(rows -> rows.stream().map(ProjectRow::project).toList());
    }

    /** Those of the decisions before whose moment a step of the project is due. */
    public Uni<List<Whole>> late(List<Whole> wholes, Transaction tx) {
        return tx.list(
                        UUID.class,
                        """
                        select w.project from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                               as w(project uuid, moment timestamptz)
                         where exists (select 1 from finding_phase fp
                                        where fp.project_id = w.project and fp.next_at < w.moment)
                        """,
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
        return tx.list(
                        DueRow.class,
                        """
                        select fp.finding_id, fp.phase, fp.project_id, fp.programme, fp.sequence,
                               fp.next_step as number, f.told
                          from unnest(cast(cast(?1 as text) as uuid[])) as p(id)
                         cross join lateral (select min(next_at) as at from finding_phase
                                              where project_id = p.id and next_at <= ?2) as first
                          join finding_phase fp on fp.project_id = p.id and fp.next_at = first.at
                          join finding f on f.id = fp.finding_id
                        """,
                        Ids.array(projects.stream().map(Project::id).toList()),
                        until)
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(List.<Due>of())
                        : programmes.versions(versions(rows), tx).map(known -> dues(rows, projects, known)));
    }

    private static Set<Version> versions(List<DueRow> rows) {
        return rows.stream().map(DueRow::version).collect(toSet());
    }

    private List<Due> dues(List<DueRow> rows, List<Project> projects, Map<Version, Programme> known) {
        var byId = projects.stream().collect(toMap(Project::id, Function.identity()));
        return rows.stream()
                .map(row -> due(
                        row,
                        Objects.requireNonNull(byId.get(row.projectId)),
                        Objects.requireNonNull(known.get(row.version()))))
                .toList();
    }

    private Due due(DueRow row, Project project, Programme programme) {
        var phase = programme.phase(row.phase).orElseThrow();
        return new Due(project, programme, phase, Ladder.of(phase).step(row.number), json.finding(row.told));
    }

    /** The steps are told: all places that stood before one of them advance in one statement. */
    public Uni<Void> record(List<DeadlineEvent> events, Transaction tx) {
        tx.publish(messages.of(events, told -> Cause.first(told.programme().content())));
        var reached = events.stream()
                .filter(Reached.class::isInstance)
                .map(Reached.class::cast)
                .toList();
        return steps.know(
                        reached.stream().flatMap(StepStore::lateStep).distinct().toList(), tx)
                .chain(() -> reached.isEmpty() ? Uni.createFrom().voidItem() : advance(reached, tx));
    }

    private static Stream<KnownStep> lateStep(Reached reached) {
        return reached.following().stream()
                .map(step -> KnownStep.of(reached.version(), reached.phase(), step))
                .filter(KnownStep::isBeyondTheNamed);
    }

    private Uni<Void> advance(List<Reached> reached, Transaction tx) {
        return tx.execute("""
                        update finding_phase fp set last_step = r.number, next_step = s.number, next_at = s.due_at
                          from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                               as r(project uuid, programme text, sequence bigint, phase text, number int,
                                    at timestamptz)
                          left join step s on s.programme = r.programme and s.sequence = r.sequence
                               and s.phase = r.phase and s.number = r.number + 1
                         where fp.project_id = r.project and fp.next_at = r.at and fp.programme = r.programme
                           and fp.sequence = r.sequence and fp.phase = r.phase and fp.next_step = r.number
                        """, json.write(reached.stream().map(ReachedStep::of).toList()))
                .replaceWithVoid();
    }

    /** How many places have a step due, and when the next step falls due. */
    public Uni<DueWork.Due> outlook(Instant now, Transaction tx) {
        return tx.list(Object[].class, """
                        select (select count(*) from finding_phase where next_at <= ?1),
                               (select cast(extract(epoch from min(next_at)) as bigint)
                                  from finding_phase where next_at > ?1)
                        """, now)
                .map(List::getFirst)
                .map(row -> new DueWork.Due(((Number) row[0]).longValue(), instant(row[1])));
    }

    private static @Nullable Instant instant(@Nullable Object epochSecond) {
        return epochSecond == null ? null : Instant.ofEpochSecond(((Number) epochSecond).longValue());
    }

    private record ReachedStep(UUID project, String programme, long sequence, String phase, int number, Instant at) {

        static ReachedStep of(Reached reached) {
            return new ReachedStep(
                    reached.project(),
                    reached.version().programme(),
                    reached.version().sequence(),
                    reached.phase().id(),
                    reached.step().number(),
                    reached.step().dueAt());
        }
    }
}
