package dev.interdict.notifications.triggers;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.interdict.notifications.domain.deliveries.Dispatch;
import dev.interdict.notifications.store.DispatchStore;
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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Sends what is due. It does not wait for the other side: a channel is left alone until what was begun on it has
 * ended, so that one slow endpoint holds up none of the others.
 */
@ApplicationScoped
class DeliveryTicker {

    private static final Logger LOG = Logger.getLogger(DeliveryTicker.class);
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final Duration CLAIM = Duration.ofSeconds(60);
    private static final int PAGE = 50;

    private final Transactions transactions;
    private final DispatchStore dispatches;
    private final Sender sender;
    private final ProductClock clock;
    private final Repeating repeating;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    DeliveryTicker(
            Transactions transactions,
            DispatchStore dispatches,
            Sender sender,
            ProductClock clock,
            Repeating.Factory repeating) {
        this.transactions = transactions;
        this.dispatches = dispatches;
        this.sender = sender;
        this.clock = clock;
        this.repeating = repeating.every(EVERY, "deliveries", this::begin);
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

    private Uni<Boolean> begin() {
        var wall = WallClock.now();
        var until = wall.plus(CLAIM);
        return transactions
                .run(tx -> dispatches.claim(clock.now(), wall, until, List.copyOf(busy), PAGE, tx))
                .invoke(claimed -> claimed.stream()
                        .collect(groupingBy(dispatch -> dispatch.channel().name(), LinkedHashMap::new, toList()))
                        .forEach((channel, due) -> begin(channel, due, until)))
                .map(claimed -> !claimed.isEmpty());
    }

    private void begin(String channel, List<Dispatch> due, Instant until) {
        busy.add(channel);
        sender.send(due, until)
                .onTermination()
                .invoke(() -> busy.remove(channel))
                .subscribe()
                .with(
                        ignored -> repeating.ring(),
                        failure -> LOG.warnf(failure, "deliveries stay claimed for a while channel=%s", channel));
    }
}
