package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.domain.Sbom;
import dev.interdict.ingestion.store.SbomStore;
import dev.interdict.platform.Problem;
import dev.interdict.platform.Refusal;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Callers that wait for what becomes of SBOMs: one look at the database serves them all, and there is a most of them. */
@ApplicationScoped
class Watch {

    /** News of this replica ring; those of another one wait for the next look, after four times as long at most. */
    private static final Duration EVERY = Duration.ofMillis(25);

    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final Transactions transactions;
    private final SbomStore store;
    private final Repeating repeating;

    Watch(Transactions transactions, SbomStore store, Repeating.Factory repeating) {
        this.transactions = transactions;
        this.store = store;
        this.repeating = repeating.every(EVERY, "waiting for SBOMs", this::look);
    }

    /** Compared by identity: two may wait for the same until the same instant. */
    private static final class Waiter {

        private final UUID sbom;
        private final Instant until;
        private final Runnable wake;

        Waiter(UUID sbom, Instant until, Runnable wake) {
            this.sbom = sbom;
            this.until = until;
            this.wake = wake;
        }
    }

    void start(@Observes StartupEvent started) {
        repeating.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        repeating.stop();
    }

    /** Something has become of an SBOM. */
    void ring() {
        if (!waiters.isEmpty()) {
            repeating.ring();
        }
    }

    /**
     * The SBOM as it stands; empty where there is none. Fails with a {@link Refusal} where nobody more can wait for it.
     */
    Uni<Optional<Sbom>> now(UUID id) {
        requireRoom();
        return find(id);
    }

    /**
     * The SBOM when it is screened or rejected, or when the patience is over; empty where there is none. Fails with a
     * {@link Refusal} where too many wait already.
     */
    Uni<Optional<Sbom>> settled(UUID id, Duration patience) {
        return find(id).chain(sbom ->
                patience.isZero() || sbom.isEmpty() || sbom.get().state().isFinal()
                        ? Uni.createFrom().item(sbom)
                        : news(id, patience).chain(() -> find(id)));
    }

    private Uni<Void> news(UUID id, Duration patience) {
        requireRoom();
        return Uni.createFrom().emitter(emitter -> {
            var waiter = new Waiter(id, WallClock.now().plus(patience), () -> emitter.complete(null));
            emitter.onTermination(() -> waiters.remove(waiter));
            waiters.add(waiter);
        });
    }

    private void requireRoom() {
        if (waiters.size() >= Limits.WAITERS) {
            throw new Refusal(Problem.of(503, "Too many are waiting already. Ask again, or without waiting."));
        }
    }

    private Uni<Boolean> look() {
        var now = WallClock.now();
        var waiting = List.copyOf(waiters);
        waiting.stream().filter(waiter -> !waiter.until.isAfter(now)).forEach(this::wake);
        return waiting.isEmpty()
                ? Uni.createFrom().item(false)
                : transactions
                        .run(tx -> store.unsettled(
                                waiting.stream()
                                        .map(waiter -> waiter.sbom)
                                        .distinct()
                                        .toList(),
                                tx))
                        .invoke(unsettled -> waiting.stream()
                                .filter(waiter -> !unsettled.contains(waiter.sbom))
                                .forEach(this::wake))
                        .replaceWith(false);
    }

    private void wake(Waiter waiter) {
        if (waiters.remove(waiter)) {
            waiter.wake.run();
        }
    }

    private Uni<Optional<Sbom>> find(UUID id) {
        return transactions.run(tx -> store.sbom(id, tx));
    }
}
