package dev.interdict.deadlines.store;

import dev.interdict.deadlines.domain.DeadlineEvent.Ended;
import dev.interdict.deadlines.domain.DeadlineEvent.Placed;
import dev.interdict.deadlines.domain.Place;
import dev.interdict.deadlines.domain.Step;
import dev.interdict.deadlines.store.LadderSteps.KnownStep;
import dev.interdict.platform.Ids;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of places: where each finding stands on each phase's ladder. */
@ApplicationScoped
class Places {

    private final LadderSteps steps;
    private final Json json;

    Places(LadderSteps steps, Json json) {
        this.steps = steps;
        this.json = json;
    }

    /** The findings, which are known, stand there and nowhere else. */
    Uni<Void> place(List<Placed> findings, Transaction tx) {
        if (findings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return steps.know(
                        findings.stream().flatMap(Places::lateSteps).distinct().toList(), tx)
                .chain(() -> tx.execute(
                        """
                        with placed as (select * from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                             as r(finding uuid, phase text, programme text, sequence bigint, last int, next int,
                                  at timestamptz, silent boolean)),
                        forgotten as (delete from finding_phase fp
                              where fp.finding_id = any(cast(cast(?2 as text) as uuid[]))
                                and not exists (select 1 from placed
                                                 where finding = fp.finding_id and placed.phase = fp.phase))
                        insert into finding_phase (finding_id, phase, project_id, programme, sequence, last_step,
                               next_step, next_at, silent)
                        select p.finding, p.phase, f.project_id, p.programme, p.sequence, p.last, p.next, p.at, p.silent
                          from placed p join finding f on f.id = p.finding
                        on conflict (finding_id, phase) do update set project_id = excluded.project_id,
                               programme = excluded.programme, sequence = excluded.sequence,
                               last_step = excluded.last_step, next_step = excluded.next_step,
                               next_at = excluded.next_at, silent = excluded.silent
                        """,
                        json.write(findings.stream().flatMap(PlaceOfFinding::of).toList()),
                        Ids.array(findings.stream().map(Placed::finding).toList())))
                .replaceWithVoid();
    }

    /** Nothing is to come for the findings any more. */
    Uni<Void> end(List<Ended> findings, Transaction tx) {
        if (findings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.execute("""
                        update finding_phase set next_step = null, next_at = null
                         where finding_id = any(cast(cast(?1 as text) as uuid[]))
                        """, Ids.array(findings.stream().map(Ended::finding).toList()))
                .replaceWithVoid();
    }

    private static Stream<KnownStep> lateSteps(Placed finding) {
        return finding.places().stream()
                .flatMap(place -> Stream.concat(place.last().stream(), place.next().stream())
                        .map(step -> KnownStep.of(finding.version(), place.phase(), step)))
                .filter(KnownStep::isBeyondTheNamed);
    }

    private record PlaceOfFinding(
            UUID finding,
            String phase,
            String programme,
            long sequence,
            @Nullable Integer last,
            @Nullable Integer next,
            @Nullable Instant at,
            boolean silent) {

        static Stream<PlaceOfFinding> of(Placed placed) {
            return placed.places().stream().map(place -> of(placed, place));
        }

        private static PlaceOfFinding of(Placed placed, Place place) {
            return new PlaceOfFinding(
                    placed.finding(),
                    place.phase().id(),
                    placed.version().programme(),
                    placed.version().sequence(),
                    place.last().map(Step::number).orElse(null),
                    place.next().map(Step::number).orElse(null),
                    place.next().map(Step::dueAt).orElse(null),
                    place.silent());
        }
    }
}
