package dev.interdict.notifications.triggers;

import dev.interdict.notifications.domain.routes.Reminder;
import dev.interdict.notifications.store.ChannelStore;
import dev.interdict.notifications.store.FollowUpStore;
import dev.interdict.notifications.store.PlanStore;
import dev.interdict.platform.InOrder;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Repeating;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tells the next ones, and tells again, where nobody took note of an alert. */
@ApplicationScoped
class FollowUpTicker {

    private static final Duration EVERY = Duration.ofMillis(500);
    private static final int PAGE = 100;

    private final Transactions transactions;
    private final FollowUpStore followUps;
    private final PlanStore plans;
    private final ChannelStore channels;
    private final DeliveryTicker sender;
    private final ProductClock clock;
    private final Repeating repeating;

    FollowUpTicker(
            Transactions transactions,
            FollowUpStore followUps,
            PlanStore plans,
            ChannelStore channels,
            DeliveryTicker sender,
            ProductClock clock,
            Repeating.Factory repeating) {
        this.transactions = transactions;
        this.followUps = followUps;
        this.plans = plans;
        this.channels = channels;
        this.sender = sender;
        this.clock = clock;
        this.repeating = repeating.every(EVERY, "follow-ups", this::tell);
    }

    void start(@Observes StartupEvent started) {
        repeating.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        repeating.stop();
    }

    private Uni<Boolean> tell() {
        return transactions
                .run(tx -> tell(clock.now(), tx))
                .invoke(told -> {
                    if (told > 0) {
                        sender.ring();
                    }
                })
                .map(told -> told == PAGE);
    }

    private Uni<Integer> tell(Instant now, Transaction tx) {
        return channels.holdEnabled(tx)
                .chain(enabled -> followUps
                        .take(now, PAGE, tx)
                        .call(due -> InOrder.each(due, reminder -> plan(reminder, enabled, now, tx))))
                .map(List::size);
    }

    private Uni<Void> plan(Reminder reminder, List<String> enabled, Instant now, Transaction tx) {
        var known = reminder.channels().stream().filter(enabled::contains).toList();
        return plans.again(reminder.alert(), reminder.project(), known, reminder.round(), now, tx);
    }
}
