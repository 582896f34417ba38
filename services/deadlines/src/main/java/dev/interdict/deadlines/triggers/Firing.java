package dev.interdict.deadlines.triggers;

import dev.interdict.deadlines.domain.DeadlineEvent;
import dev.interdict.deadlines.domain.DeadlineEvent.Told;
import dev.interdict.deadlines.domain.FiringRules;
import dev.interdict.deadlines.domain.Phase;
import dev.interdict.deadlines.domain.Project;
import dev.interdict.deadlines.store.DecisionStore.Whole;
import dev.interdict.deadlines.store.StepStore;
import dev.interdict.platform.InOrder;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Tells the steps that are due of projects that the transaction holds. */
@ApplicationScoped
class Firing {

    private static final Logger LOG = Logger.getLogger(Firing.class);
    private static final Duration LATE = Duration.ofSeconds(60);

    private final StepStore steps;
    private final ProductClock clock;

    Firing(StepStore steps, ProductClock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    /** Tells, of each project, what is due at the earliest instant. True where there was anything. */
    Uni<Boolean> earliest(List<Project> projects, Instant until, Transaction tx) {
        return steps.due(projects, until, tx)
                .map(dues -> FiringRules.fire(dues, clock.now()))
                .chain(fired -> steps.wakes(projects, until, tx)
                        .map(wakes -> Stream.concat(fired.stream(), FiringRules.wake(wakes).stream())
                                .toList()))
                .call(events -> events.isEmpty() ? Uni.createFrom().voidItem() : steps.record(events, tx))
                .invoke(Firing::sayWhatIsLate)
                .map(events -> !events.isEmpty());
    }

    /** Tells all steps of the projects that were due before their decisions' moments, in their order. */
    Uni<Void> before(List<Whole> wholes, Transaction tx) {
        return steps.late(wholes, tx)
                .chain(late -> InOrder.each(late, whole -> before(whole.moment(), whole.project(), tx)));
    }

    private Uni<Void> before(Instant instant, Project project, Transaction tx) {
        return earliest(List.of(project), instant.minusSeconds(1), tx)
                .chain(more ->
                        more ? before(instant, project, tx) : Uni.createFrom().voidItem());
    }

    private static void sayWhatIsLate(List<DeadlineEvent> events) {
        events.stream()
                .filter(Told.class::isInstance)
                .map(Told.class::cast)
                .filter(told -> told.late().compareTo(LATE) > 0)
                .forEach(told -> LOG.infof(
                        "late project=%s programme=%s phase=%s step=%s at=%s lateness=%s",
                        told.project().id(),
                        told.programme().id(),
                        told.phase().map(Phase::id).orElse("-"),
                        told.step(),
                        told.at(),
                        told.late()));
    }
}
