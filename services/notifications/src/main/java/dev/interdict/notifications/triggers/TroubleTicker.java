package dev.interdict.notifications.triggers;

import dev.interdict.notifications.delivery.Notice;
import dev.interdict.notifications.delivery.Speakers;
import dev.interdict.notifications.domain.deliveries.Attempt;
import dev.interdict.notifications.domain.deliveries.Outcome;
import dev.interdict.notifications.domain.deliveries.RetryRules;
import dev.interdict.notifications.domain.troubles.DueTrouble;
import dev.interdict.notifications.store.TroubleStore;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Repeating;
import dev.interdict.platform.Transactions;
import dev.interdict.platform.WallClock;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Tells the operator's channel what is in trouble, one after another. */
@ApplicationScoped
class TroubleTicker {

    private static final Logger LOG = Logger.getLogger(TroubleTicker.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration CLAIM = Duration.ofSeconds(60);

    private final Transactions transactions;
    private final TroubleStore troubles;
    private final Speakers speakers;
    private final ProductClock clock;
    private final Repeating repeating;

    TroubleTicker(
            Transactions transactions,
            TroubleStore troubles,
            Speakers speakers,
            ProductClock clock,
            Repeating.Factory repeating) {
        this.transactions = transactions;
        this.troubles = troubles;
        this.speakers = speakers;
        this.clock = clock;
        this.repeating = repeating.every(EVERY, "troubles", this::tell);
    }

    void start(@Observes StartupEvent started) {
        repeating.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        repeating.stop();
    }

    void ring() {
        repeating.ring();
    }

    private Uni<Boolean> tell() {
        var wall = WallClock.now();
        return transactions
                .run(tx -> troubles.claim(clock.now(), wall, wall.plus(CLAIM), tx))
                .chain(due -> due.isEmpty()
                        ? Uni.createFrom().item(false)
                        : tell(due.get()).replaceWith(true));
    }

    private Uni<Void> tell(DueTrouble due) {
        var notice = new Notice.InTrouble(due.message(), due.trouble(), due.since(), due.times());
        return speakers.say(notice, due.channel().settings(), WallClock.now()).chain(outcome -> keep(due, outcome));
    }

    private Uni<Void> keep(DueTrouble due, Outcome outcome) {
        var now = clock.now();
        var verdict = RetryRules.after(
                due.tried() + 1,
                due.since(),
                outcome,
                now,
                ThreadLocalRandom.current().nextDouble());
        LOG.infof(
                "told the operator of kind=%s source=%s over=%s: %s",
                due.trouble().kind(), due.trouble().source(), due.trouble().over(), verdict.state());
        return transactions.run(tx -> troubles.record(due, Attempt.of(outcome, now), verdict, tx));
    }
}
