package dev.interdict.platform;

import dev.interdict.platform.OutboxSender.Sent;
import dev.interdict.platform.Transactions.Committed;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Carries the outbox to Kafka. Of one chain, a key or what is narrower, an event is sent only when the one before was
 * acknowledged, so that order survives every failure, unless the two need no order between them; different chains go side by
 * side. A crash can only repeat.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Duration EVERY = Duration.ofMillis(100);
    private static final int PAGE = 500;
    private static final int PAGE_BYTES = 1024 * 1024;

    private final Transactions transactions;
    private final OutboxLanes lanes;
    private final OutboxSender sender;
    private final Repeating repeating;

    OutboxRelay(Transactions transactions, OutboxLanes lanes, OutboxSender sender, Repeating.Factory repeating) {
        this.transactions = transactions;
        this.lanes = lanes;
        this.sender = sender;
        this.repeating = repeating.every(EVERY, "outbox relay", this::carry);
    }

    void start(@Observes StartupEvent started) {
        repeating.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        repeating.stop();
    }

    void wake(@Observes Committed committed) {
        if (committed.published()) {
            repeating.ring();
        }
    }

    private Uni<Boolean> carry() {
        return transactions
                .run(tx -> lanes.hold(tx).chain(() -> lanes.waiting(PAGE, PAGE_BYTES, tx)))
                .call(rows -> carry(rows))
                .map(rows -> !rows.isEmpty());
    }

    /** What comes behind an event that failed stays, and is tried again in its order. */
    private Uni<Void> carry(List<OutboxRow> rows) {
        var acknowledged = new ArrayList<UUID>();
        return InOrder.each(
                        Rounds.of(rows, OutboxRow::order, OutboxRow::inOneRound),
                        round -> sender.send(round)
                                .invoke(sent -> acknowledged.addAll(sent.acknowledged()))
                                .chain(Sent::orFail))
                .onItemOrFailure()
                .call((done, failure) -> lanes.delete(acknowledged));
    }
}
