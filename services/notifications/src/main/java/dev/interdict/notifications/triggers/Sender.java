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
import dev.interdict.notifications.store.FollowUpStore;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.platform.WallClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Carries claimed deliveries out: those of one project one after another, all of them so where one tells of several, and
 * none behind one that is held up.
 */
@ApplicationScoped
class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);

    /** How long a channel is left alone, in product time, once it has failed several times in a row. */
    private static final Duration REST = Duration.ofMinutes(1);

    /** From the third failure on, whoever is next to be told is told at once. */
    private static final int FAILING = 3;

    private final Transactions transactions;
    private final DispatchStore dispatches;
    private final DeliveryStore deliveries;
    private final ChannelStore channels;
    private final FollowUpStore followUps;
    private final Speakers speakers;
    private final Circuits circuits;
    private final ProductClock clock;

    Sender(
            Transactions transactions,
            DispatchStore dispatches,
            DeliveryStore deliveries,
            ChannelStore channels,
            FollowUpStore followUps,
            Speakers speakers,
            Circuits circuits,
            ProductClock clock) {
        this.transactions = transactions;
        this.dispatches = dispatches;
        this.deliveries = deliveries;
        this.channels = channels;
        this.followUps = followUps;
        this.speakers = speakers;
        this.circuits = circuits;
        this.clock = clock;
    }

    /** Tries each delivery once, as far as the claim lasts, and keeps what came of it. */
    Uni<Void> send(List<Dispatch> claimed, Instant until) {
        var round = circuits.begin(claimed.getFirst().channel().name());
        var inOneLane = claimed.stream().anyMatch(Dispatch::several);
        return Lanes.send(
                claimed,
                dispatch -> (inOneLane ? claimed.getFirst() : dispatch).project(),
                dispatch -> send(dispatch, round, until));
    }

    private Uni<Void> send(Dispatch dispatch, Circuits.Round round, Instant until) {
        if (round.isHeldUp(dispatch)) {
            return Uni.createFrom().voidItem();
        }
        var at = WallClock.now();
        if (at.plus(Failures.PATIENCE).plusSeconds(5).isAfter(until)) {
            return transactions.run(tx -> dispatches.release(dispatch.id(), tx));
        }
        return speakers.say(notice(dispatch), dispatch.channel().settings(), at)
                .chain(outcome -> outcome.isSuccess() && dispatch.goesOn()
                        ? goOn(dispatch, outcome, round)
                        : keep(dispatch, outcome, round));
    }

    private static Notice notice(Dispatch dispatch) {
        var acknowledged = dispatch.acknowledged();
        return acknowledged == null
                ? new Notice.Alerts(dispatch.message(), dispatch.alerts(), dispatch.total())
                : new Notice.Acknowledged(dispatch.message(), dispatch.alerts().getFirst(), acknowledged);
    }

    /** What follows comes after the rest of this, in another round. */
    private Uni<Void> goOn(Dispatch dispatch, Outcome outcome, Circuits.Round round) {
        round.ended(dispatch, outcome);
        round.holdUp(dispatch);
        return transactions.run(
                tx -> channels.hold(dispatch.channel().name(), tx).chain(() -> dispatches.advance(dispatch, tx)));
    }

    private Uni<Void> keep(Dispatch dispatch, Outcome outcome, Circuits.Round round) {
        var now = clock.now();
        var jitter = ThreadLocalRandom.current().nextDouble();
        var verdict = RetryRules.after(
                dispatch.tried() + 1,
                dispatch.firstTried() == null ? now : dispatch.firstTried(),
                outcome,
                now,
                jitter);
        if (verdict.state() != DeliveryState.DELIVERED) {
            LOG.warnf(
                    "not delivered delivery=%s channel=%s state=%s next=%s",
                    dispatch.id(), dispatch.channel().name(), verdict.state(), verdict.nextAt());
        }
        var trips = round.ended(dispatch, outcome);
        return transactions.run(tx -> hold(dispatch, verdict, tx)
                .chain(() -> keep(dispatch, outcome, verdict, now, tx))
                .chain(() -> trips
                        ? dispatches.putOff(dispatch.channel().name(), now, now.plus(REST), tx)
                        : Uni.createFrom().voidItem()));
    }

    /** What failed may change others: nobody plans on the channel meanwhile, nor does the same. */
    private Uni<Void> hold(Dispatch dispatch, Verdict verdict, Transaction tx) {
        return verdict.state() == DeliveryState.DELIVERED
                ? Uni.createFrom().voidItem()
                : channels.hold(dispatch.channel().name(), tx).replaceWithVoid();
    }

    private Uni<Void> keep(Dispatch dispatch, Outcome outcome, Verdict verdict, Instant now, Transaction tx) {
        var channel = dispatch.channel().name();
        var holds = verdict.state() == DeliveryState.FAILED && outcome.isOfTheOtherSide();
        var disabled = verdict.gone()
                ? channels.disable(channel, tx)
                : Uni.createFrom().voidItem();
        var kept = disabled.chain(() -> dispatches.record(dispatch, Attempt.of(outcome, now), verdict, holds, tx))
                .chain(() -> verdict.gone()
                        ? deliveries.giveUp(channel, tx)
                        : Uni.createFrom().voidItem());
        var failing = verdict.state() != DeliveryState.DELIVERED
                && (dispatch.tried() + 1 >= FAILING || verdict.state() == DeliveryState.GIVEN_UP);
        return failing ? kept.chain(() -> followUps.hasten(dispatch.id(), now, tx)) : kept;
    }
}
