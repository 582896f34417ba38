package dev.interdict.deadlines.store;

import dev.interdict.deadlines.domain.DeadlineEvent.Ended;
import dev.interdict.deadlines.domain.DeadlineEvent.Placed;
import dev.interdict.deadlines.domain.DeadlineEvent.Reached;
import dev.interdict.deadlines.domain.Kind;
import dev.interdict.deadlines.domain.Place;
import dev.interdict.deadlines.domain.Step;
import dev.interdict.deadlines.store.LadderTable.LadderKey;
import dev.interdict.deadlines.store.LadderTable.Rung;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of places: where each finding stands on each phase's ladder. */
@ApplicationScoped
class Places {

    private final ProgrammeStore programmes;
    private final LadderTable ladders;
    private final Json json;

    Places(ProgrammeStore programmes, LadderTable ladders, Json json) {
        this.programmes = programmes;
        this.ladders = ladders;
        this.json = json;
    }

    /** The findings, which are known, stand there and nowhere else, and are silent or not. */
    Uni<Void> place(List<Placed> findings, Transaction tx) {
        if (findings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var keys = findings.stream()
                .flatMap(finding -> finding.places().stream()
                        .filter(place ->
                                !finding.asTold().contains(place.phase().id()))
                        .map(place -> LadderKey.of(finding.version(), place.ladder())))
                .collect(Collectors.toSet());
        return programmes.ladders(keys, tx).chain(numbers -> {
            var rows = findings.stream()
                    .flatMap(finding -> PlaceOfFinding.of(finding, numbers))
                    .toList();
            var late = findings.stream()
                    .flatMap(finding -> lateSteps(finding, numbers))
                    .distinct()
                    .toList();
            return ladders.know(late, tx).chain(() -> write(findings, rows, tx));
        });
    }

    /** The findings' ids are given as a list, too: of JSON the planner believes a hundred rows, and reads whole tables for so many. */
    private Uni<Void> write(List<Placed> findings, List<PlaceOfFinding> rows, Transaction tx) {
        return tx.execute(
                        """
                        with placed as (select * from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                             as r(finding uuid, phase text, ladder bigint, last int, next int, silent boolean)),
                        heard as (select * from jsonb_to_recordset(cast(cast(?2 as text) as jsonb))
                             as h(finding uuid, since timestamptz, until timestamptz, owed text)),
                        hushed as (update finding f set silent_since = h.since, silent_until = h.until, owed = h.owed
                              from heard h where f.id = h.finding and f.id = any(cast(cast(?3 as text) as uuid[]))
                               and (f.silent_since, f.silent_until, f.owed) is distinct from (h.since, h.until, h.owed)),
                        forgotten as (delete from finding_phase fp using heard h
                              where fp.finding_id = h.finding and fp.finding_id = any(cast(cast(?3 as text) as uuid[]))
                                and not exists (select 1 from placed
                                                 where finding = fp.finding_id and placed.phase = fp.phase))
                        insert into finding_phase (finding_id, phase, project_id, ladder, last_step, next_step, silent)
                        select p.finding, p.phase, f.project_id, coalesce(p.ladder, t.ladder), p.last, p.next, p.silent
                          from placed p join finding f on f.id = p.finding and f.id = any(cast(cast(?3 as text) as uuid[]))
                          left join finding_phase t on t.finding_id = p.finding and t.phase = p.phase
                                and t.finding_id = any(cast(cast(?3 as text) as uuid[]))
                        on conflict (finding_id, phase) do update set project_id = excluded.project_id,
                               ladder = excluded.ladder, last_step = excluded.last_step,
                               next_step = excluded.next_step, silent = excluded.silent,
                               turns = finding_phase.turns
                                     + cast((finding_phase.next_step is null) <> (excluded.next_step is null) as int)
                        """,
                        json.write(rows),
                        json.write(findings.stream().map(HeardOf::of).toList()),
                        Ids.array(findings.stream().map(Placed::finding).toList()))
                .replaceWithVoid();
    }

    /** Nothing is to come for the findings any more. */
    Uni<Void> end(List<Ended> findings, Transaction tx) {
        if (findings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.execute("""
                        with ended as (update finding set silent_since = null, silent_until = null, owed = null
                              where id = any(cast(cast(?1 as text) as uuid[])))
                        update finding_phase set next_step = null, turns = turns + 1
                         where finding_id = any(cast(cast(?1 as text) as uuid[])) and next_step is not null
                        """, Ids.array(findings.stream().map(Ended::finding).toList()))
                .replaceWithVoid();
    }

    /** The steps are told: all places that stood before one of them advance in one statement. */
    Uni<Void> advance(List<Reached> reached, Transaction tx) {
        if (reached.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var late = reached.stream().flatMap(Places::lateStep).distinct().toList();
        return ladders.know(late, tx)
                .chain(() -> tx.execute(
                        """
                                update finding_phase fp set ladder = r.onto, last_step = r.last, next_step = r.next,
                                       turns = turns + cast(r.rest as int)
                                  from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                                       as r(project uuid, ladder bigint, step int, onto bigint, last int, next int, rest boolean)
                                 where fp.project_id = r.project and fp.ladder = r.ladder and fp.next_step = r.step
                                """, json.write(reached.stream().map(ReachedStep::of).toList())))
                .replaceWithVoid();
    }

    private static Stream<Rung> lateStep(Reached reached) {
        return reached.now().next().stream()
                .filter(reached.now().ladder()::isBeyondTheNamed)
                .map(step -> Rung.of(reached.onto(), step));
    }

    private static Stream<Rung> lateSteps(Placed finding, Map<LadderKey, Long> numbers) {
        return finding.places().stream()
                .filter(place -> !finding.asTold().contains(place.phase().id()))
                .flatMap(place -> Stream.concat(place.last().stream(), place.next().stream())
                        .filter(place.ladder()::isBeyondTheNamed)
                        .map(step -> Rung.of(number(finding, place, numbers), step)));
    }

    private static long number(Placed finding, Place place, Map<LadderKey, Long> numbers) {
        return Objects.requireNonNull(numbers.get(LadderKey.of(finding.version(), place.ladder())));
    }

    private static int next(Place place) {
        return place.next().map(Step::number).orElse(LadderTable.END);
    }

    private static @Nullable Integer last(Place place) {
        return place.last().map(Step::number).orElse(null);
    }

    private record HeardOf(
            UUID finding,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable String owed) {

        static HeardOf of(Placed placed) {
            return new HeardOf(
                    placed.finding(),
                    placed.silence().map(one -> one.since()).orElse(null),
                    placed.silence().flatMap(one -> one.until()).orElse(null),
                    placed.owed().map(Kind::word).orElse(null));
        }
    }

    private record PlaceOfFinding(
            UUID finding,
            String phase,
            @Nullable Long ladder,
            @Nullable Integer last,
            @Nullable Integer next,
            boolean silent) {

        static Stream<PlaceOfFinding> of(Placed placed, Map<LadderKey, Long> numbers) {
            return placed.places().stream()
                    .map(place -> new PlaceOfFinding(
                            placed.finding(),
                            place.phase().id(),
                            placed.asTold().contains(place.phase().id()) ? null : (Long) number(placed, place, numbers),
                            Places.last(place),
                            place.silent() || placed.silence().isPresent() ? null : Places.next(place),
                            place.silent()));
        }
    }

    private record ReachedStep(
            UUID project,
            long ladder,
            int step,
            long onto,
            @Nullable Integer last,
            int next,
            boolean rest) {

        static ReachedStep of(Reached reached) {
            return new ReachedStep(
                    reached.project(),
                    reached.ladder(),
                    reached.step(),
                    reached.onto(),
                    Places.last(reached.now()),
                    Places.next(reached.now()),
                    reached.ladder() == reached.onto()
                            && reached.now().last().filter(Step::isRest).isPresent());
        }
    }
}
