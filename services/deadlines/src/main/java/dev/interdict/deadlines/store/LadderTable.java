package dev.interdict.deadlines.store;

import static java.util.stream.Collectors.toMap;

import dev.interdict.deadlines.domain.Editions.Begun;
import dev.interdict.deadlines.domain.Ladder;
import dev.interdict.deadlines.domain.Phase;
import dev.interdict.deadlines.domain.Step;
import dev.interdict.deadlines.domain.Version;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of ladders and their steps: whoever climbs to a step beyond the named ones writes it first. */
@ApplicationScoped
class LadderTable {

    /** The number of the step that every ladder ends with, and that is never due. */
    static final int END = Integer.MAX_VALUE;

    private final Json json;

    LadderTable(Json json) {
        this.json = json;
    }

    /** Which ladder it is: that of a phase as a version has it, with these rungs. */
    record LadderKey(Version version, String phase, String rungs) {

        static LadderKey of(Version version, Ladder ladder) {
            return new LadderKey(version, ladder.phase().id(), ladder.rungs().text());
        }
    }

    /** The ladders' numbers, of all ladders that hold in the versions. */
    Uni<Map<LadderKey, Long>> of(Set<Version> versions, Transaction tx) {
        return tx.list(Object[].class, """
                        select v.programme, v.sequence, l.phase, l.rungs, l.id
                          from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as v(programme text, sequence bigint)
                          join ladder l on l.programme = v.programme and v.sequence between l.since and l.sequence
                        """, json.write(versions))
                .map(rows -> rows.stream()
                        .collect(toMap(
                                row -> new LadderKey(
                                        new Version((String) row[0], ((Number) row[1]).longValue()),
                                        (String) row[2],
                                        (String) row[3]),
                                row -> ((Number) row[4]).longValue())));
    }

    /** Until the transaction ends nobody else begins or ends ladders. */
    Uni<Void> hold(Transaction tx) {
        return tx.execute("lock table ladder in share row exclusive mode").replaceWithVoid();
    }

    /** The ladders hold in the version, too. */
    Uni<Void> goOn(List<Long> ladders, Version version, Transaction tx) {
        return tx.execute("""
                        update ladder set sequence = ?2, facts = case when cancelled then facts else ?2 end
                         where id = any(cast(cast(?1 as text) as bigint[]))
                        """, array(ladders), version.sequence()).replaceWithVoid();
    }

    /** Whoever stands on the ladders, or on earlier ones of their phases, is told of an amendment at the instant. */
    Uni<Void> end(List<Long> ladders, Instant at, Transaction tx) {
        return ladders.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.execute("""
                                update ladder l set ended_at = ?2
                                  from ladder e where e.id = any(cast(cast(?1 as text) as bigint[]))
                                   and l.programme = e.programme and l.phase = e.phase and l.rungs = e.rungs
                                """, array(ladders), at)
                        .chain(() -> tx.execute("""
                                        update rung r set due_at = l.ended_at
                                          from ladder e
                                          join ladder l on l.programme = e.programme and l.phase = e.phase
                                               and l.rungs = e.rungs
                                         where e.id = any(cast(cast(?1 as text) as bigint[])) and r.ladder = l.id
                                        """, array(ladders)))
                        .replaceWithVoid();
    }

    /** What is due after discoveries are phases of the version, too. */
    Uni<Void> write(List<Phase> dues, Version version, Transaction tx) {
        return dues.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.execute(
                                """
                                insert into phase (programme, sequence, id, ordinal, notice, present, effective_at, civil_time, zone,
                                       zone_stated, wording, text, prohibits, citations, derived)
                                select of.programme, of.sequence, d.id, of.ordinal, false, false, d.at, d.civil, of.zone,
                                       of.zone_stated, d.wording, of.text, of.prohibits, of.citations, true
                                  from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                                       as d(id text, of text, at timestamptz, civil text, wording text)
                                  join phase of on of.programme = ?2 and of.sequence = ?3 and of.id = d.of
                                on conflict do nothing
                                """,
                                json.write(dues.stream().map(DuePhase::of).toList()),
                                version.programme(),
                                version.sequence())
                        .replaceWithVoid();
    }

    /** Ladders begin with the version, with their named steps and their end. */
    Uni<Void> begin(List<Begun> begun, Version version, Transaction tx) {
        if (begun.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.execute(
                        """
                        insert into ladder (programme, phase, rungs, edition, since, sequence, facts, cancelled)
                        select ?2, b.phase, b.rungs, b.edition, ?3, ?3,
                               case when b.cancelled then (select max(ph.sequence) from phase ph
                                                            where ph.programme = ?2 and ph.id = b.phase) else ?3 end,
                               b.cancelled
                          from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                               as b(phase text, rungs text, edition int, cancelled boolean)
                        """,
                        json.write(begun.stream().map(NewLadder::of).toList()),
                        version.programme(),
                        version.sequence())
                .chain(() -> of(Set.of(version), tx))
                .chain(numbers -> know(
                        begun.stream()
                                .flatMap(one ->
                                        rungs(one, numbers.getOrDefault(LadderKey.of(version, one.ladder()), 0L)))
                                .toList(),
                        tx));
    }

    private static Stream<Rung> rungs(Begun begun, long number) {
        var end = new Rung(number, END, "end", null);
        return begun.cancelled()
                ? Stream.of(end)
                : Stream.concat(begun.ladder().named().stream().map(step -> Rung.of(number, step)), Stream.of(end));
    }

    /** The steps are known from now on. They are written in one order, so that two writers cannot wait for each other. */
    Uni<Void> know(Collection<Rung> rungs, Transaction tx) {
        if (rungs.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var ladders = rungs.stream().map(Rung::ladder).distinct().toList();
        return tx.list(
                        Long.class,
                        "select id from ladder where id = any(cast(cast(?1 as text) as bigint[])) order by id for share",
                        array(ladders))
                .chain(() -> tx.execute("""
                                insert into rung (ladder, number, name, due_at)
                                select r.ladder, r.number, r.name, coalesce(l.ended_at, r.due)
                                  from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                                       as r(ladder bigint, number int, name text, due timestamptz)
                                  join ladder l on l.id = r.ladder
                                 order by r.ladder, r.number
                                on conflict do nothing
                                """, json.write(rungs)))
                .replaceWithVoid();
    }

    private static String array(List<Long> numbers) {
        return numbers.toString().replace('[', '{').replace(']', '}');
    }

    /** A step of a ladder; the end is never due. */
    record Rung(
            long ladder, int number, String name, @Nullable Instant due) {

        static Rung of(long ladder, Step step) {
            return new Rung(ladder, step.number(), step.name(), step.dueAt());
        }
    }

    private record DuePhase(String id, String of, Instant at, String civil, String wording) {

        static DuePhase of(Phase due) {
            return new DuePhase(
                    due.id(),
                    due.dueOf().orElseThrow(),
                    due.effectiveAt(),
                    due.civilTime().toString(),
                    due.wording());
        }
    }

    private record NewLadder(String phase, String rungs, int edition, boolean cancelled) {

        static NewLadder of(Begun begun) {
            return new NewLadder(
                    begun.ladder().phase().id(), begun.ladder().rungs().text(), begun.edition(), begun.cancelled());
        }
    }
}
