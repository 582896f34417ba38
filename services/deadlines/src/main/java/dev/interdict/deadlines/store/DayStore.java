package dev.interdict.deadlines.store;

import static java.util.stream.Collectors.toSet;

import dev.interdict.deadlines.domain.Day;
import dev.interdict.deadlines.domain.Programme;
import dev.interdict.deadlines.domain.Rungs;
import dev.interdict.deadlines.domain.Version;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The days of phases, as calendars show them. */
@ApplicationScoped
public class DayStore {

    private final ProgrammeStore programmes;

    DayStore(ProgrammeStore programmes) {
        this.programmes = programmes;
    }

    /**
     * So many days at most, in their order, those called off among them.
     *
     * @param project its id or its name; empty for all
     * @param programme its id; empty for all
     */
    public Uni<List<Day>> list(Optional<String> project, Optional<String> programme, int most, Transaction tx) {
        return tx.list(DayRow.class, """
                        select fp.project_id, min(p.name) as project_name, c.programme, fp.phase, c.facts,
                               max(c.rungs) as rungs,
                               max(case when fp.ladder = c.id then (coalesce(fp.last_step, 0) + 500001) / 1000000 end) as span,
                               cast(count(*) filter (where fp.next_step is not null and not c.cancelled) as int) as findings,
                               cast(sum(1 + fp.turns + c.edition) - 1 as int) as changes
                          from finding_phase fp
                          join project p on p.id = fp.project_id
                          join ladder l on l.id = fp.ladder
                          join ladder c on c.programme = l.programme and c.phase = l.phase and c.rungs = l.rungs
                               and c.ended_at is null
                          join phase ph on ph.programme = c.programme and ph.sequence = c.facts and ph.id = c.phase
                         where (cast(?1 as text) is null or p.name = ?1 or cast(p.id as text) = ?1)
                           and (cast(?2 as text) is null or c.programme = ?2)
                         group by fp.project_id, c.programme, fp.phase, c.facts
                         order by min(ph.effective_at), fp.project_id, c.programme, fp.phase
                         limit ?3
                        """, project.orElse(null), programme.orElse(null), most)
                .chain(rows -> programmes
                        .versions(rows.stream().map(DayRow::version).collect(toSet()), tx)
                        .chain(facts -> programmes
                                .newest(rows.stream().map(row -> row.programme).collect(toSet()), tx)
                                .map(newest -> rows.stream()
                                        .map(row -> day(row, facts, newest))
                                        .toList())));
    }

    private static Day day(DayRow row, Map<Version, Programme> facts, Map<String, Programme> newest) {
        return new Day(
                row.projectId,
                row.projectName,
                row.programme,
                Objects.requireNonNull(newest.get(row.programme)).title(),
                row.of(Objects.requireNonNull(facts.get(row.version()))
                        .phase(row.phase)
                        .orElseThrow()),
                Rungs.of(row.rungs),
                row.findings,
                row.changes);
    }
}
