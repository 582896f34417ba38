package dev.interdict.notifications.triggers;

import dev.interdict.notifications.delivery.Lanes;
import dev.interdict.notifications.delivery.Notice;
import dev.interdict.notifications.delivery.Speakers;
import dev.interdict.notifications.delivery.http.Failures;
import dev.interdict.notifications.domain.deliveries.Attempt;
import dev.interdict.notifications.domain.deliveries.DeliveryState;
import dev.interdict.notifications.domain.deliveries.Dispatch;
import dev.interdict.notifications.domain.deliveries.Outcome;
import dev.interdict.notifications.domain.deliveries.RetryRules;
import dev.interdict.notifications.domain.deliveries.Verdict;
import dev.interdict.notifications.store.ChannelStore;
import dev.interdict.notifications.store.DeliveryStore;
import dev.interdict.notifications.store.DispatchStore;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.platform.WallClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Carries claimed deliveries out: those of one project one after another. */
@ApplicationScoped
class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);

    private final Transactions transactions;
    private final DispatchStore dispatches;
    private final DeliveryStore deliveries;
    private final ChannelStore channels;
    private final Speakers speakers;
    private final ProductClock clock;

    Sender(
            Transactions transactions,
            DispatchStore dispatches,
            DeliveryStore deliveries,
            ChannelStore channels,
            Speakers speakers,
            ProductClock clock) {
        this.transactions = transactions;
        this.dispatches = dispatches;
        this.deliveries = deliveries;
        this.channels = channels;
        this.speakers = speakers;
        this.clock = clock;
    }

    /** Tries each delivery once, as far as the claim lasts, and keeps what came of it. */
    Uni<Void> send(List<Dispatch> claimed, Instant until) {
        return Lanes.send(claimed, dispatch -> dispatch.alert().project().id(), dispatch -> send(dispatch, until));
    }

    private Uni<Void> send(Dispatch dispatch, Instant until) {
        var at = WallClock.now();
        if (at.plus(Failures.PATIENCE).plusSeconds(5).isAfter(until)) {
            return transactions.run(tx -> dispatches.release(dispatch.id(), tx));
        }
        var alert = dispatch.alert();
        return speakers.say(
                        new Notice.Alerts(alert.id(), List.of(alert)),
                        dispatch.channel().settings(),
                        at)
                .chain(outcome -> keep(dispatch, outcome));
    }

    private Uni<Void> keep(Dispatch dispatch, Outcome outcome) {
        var now = clock.now();
        var jitter = ThreadLocalRandom.current().nextDouble();
        var verdict = RetryRules.after(dispatch.tried() + 1, outcome, now, jitter);
        if (verdict.state() != DeliveryState.DELIVERED) {
            LOG.warnf(
                    "not delivered delivery=%s alert=%s channel=%s state=%s next=%s",
                    dispatch.id(), dispatch.alert().id(), dispatch.channel().name(), verdict.state(), verdict.nextAt());
        }
        return transactions.run(tx -> keep(dispatch, attempt(outcome, now), verdict, tx));
    }

    private Uni<Void> keep(Dispatch dispatch, Attempt attempt, Verdict verdict, Transaction tx) {
        var channel = dispatch.channel().name();
        if (!verdict.gone()) {
            return dispatches.record(dispatch.id(), attempt, verdict, tx);
        }
        return channels.disable(channel, tx)
                .chain(() -> dispatches.record(dispatch.id(), attempt, verdict, tx))
                .chain(() -> deliveries.giveUp(channel, tx));
    }

    private static Attempt attempt(Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Answered answer -> new Attempt(now, answer.status(), answer.answer());
            case Outcome.Taken(var answer) -> new Attempt(now, null, answer);
            case Outcome.Unreachable(var reason) -> new Attempt(now, null, reason);
        };
    }
}
