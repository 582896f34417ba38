package dev.interdict.deadlines.store;

import dev.interdict.deadlines.domain.Ladder;
import dev.interdict.deadlines.domain.Phase;
import dev.interdict.deadlines.domain.Step;
import dev.interdict.deadlines.domain.Version;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;

/** The table of steps: whoever climbs to a step beyond the named ones writes it first. */
@ApplicationScoped
class LadderSteps {

    private final Json json;

    LadderSteps(Json json) {
        this.json = json;
    }

    /** The steps are known from now on. They are written in one order, so that two writers cannot wait for each other. */
    Uni<Void> know(Collection<KnownStep> steps, Transaction tx) {
        if (steps.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.execute("""
                        insert into step (programme, sequence, phase, number, name, kind, due_at)
                        select programme, sequence, phase, number, name, kind, due
                          from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                               as s(programme text, sequence bigint, phase text, number int, name text, kind text,
                                    due timestamptz)
                         order by programme, sequence, phase, number
                        on conflict do nothing
                        """, json.write(steps)).replaceWithVoid();
    }

    /** A step of a phase of a programme's version. */
    record KnownStep(String programme, long sequence, String phase, int number, String name, String kind, Instant due) {

        static KnownStep of(Version version, Phase phase, Step step) {
            return new KnownStep(
                    version.programme(),
                    version.sequence(),
                    phase.id(),
                    step.number(),
                    step.name(),
                    step.kind().word(),
                    step.dueAt());
        }

        boolean isBeyondTheNamed() {
            return number > Ladder.LAST_NAMED;
        }
    }
}
