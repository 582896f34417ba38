package dev.interdict.screening.triggers;

import dev.interdict.platform.Repeating;
import dev.interdict.platform.Transactions;
import dev.interdict.screening.identifiers.Touches;
import dev.interdict.screening.identifiers.VendorKey;
import dev.interdict.screening.store.KeyStore;
import dev.interdict.screening.store.KeyStore.Changed;
import dev.interdict.screening.store.KeyStore.Page;
import dev.interdict.screening.store.RescreeningStore;
import dev.interdict.screening.store.RescreeningStore.Range;
import dev.interdict.screening.triggers.Catalogue.Edition;
import dev.interdict.screening.triggers.Catalogue.Stale;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Holds vendor keys against what changed, some thousand at a time, beside other replicas. */
@ApplicationScoped
class RescreeningTicker {

    private static final Duration EVERY = Duration.ofMillis(200);
    private static final int AT_ONCE = 2;

    private final Transactions transactions;
    private final Catalogue catalogue;
    private final RescreeningStore rescreenings;
    private final KeyStore keys;
    private final List<Repeating> repeating;
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();

    RescreeningTicker(
            Transactions transactions,
            Catalogue catalogue,
            RescreeningStore rescreenings,
            KeyStore keys,
            Repeating.Factory repeating) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.rescreenings = rescreenings;
        this.keys = keys;
        this.repeating = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> repeating.every(EVERY, "rescreening " + i, this::tick))
                .toList();
    }

    void start(@Observes StartupEvent started) {
        repeating.forEach(Repeating::start);
    }

    void stop(@Observes ShutdownEvent stopping) {
        repeating.forEach(Repeating::stop);
    }

    /** The parties of a change, read once per process. */
    private record Held(long change, Uni<Touches> touches) {}

    private Uni<Boolean> tick() {
        return transactions
                .run(rescreenings::claim)
                .chain(ranges -> ranges.isEmpty()
                        ? Uni.createFrom().item(false)
                        : rescreen(ranges.getFirst())
                                .onFailure(Stale.class)
                                .retry()
                                .atMost(Catalogue.TRIES)
                                .replaceWith(true));
    }

    private Uni<Void> rescreen(Range range) {
        return catalogue
                .newest()
                .chain(edition -> touches(range)
                        .chain(touches -> transactions
                                .run(tx -> keys.page(range.from(), range.to(), tx))
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .map(pages -> pages.stream()
                                        .flatMap(page -> changed(page, touches, edition).stream())
                                        .toList()))
                        .chain(changed -> transactions.run(tx -> catalogue
                                .require(edition, tx)
                                .chain(() -> keys.touch(changed, range.at(), tx))
                                .chain(() -> rescreenings.done(range, tx)))));
    }

    /** Of a range without a change: all keys count as touched. */
    private Uni<List<Touches>> touches(Range range) {
        var change = range.change();
        if (change == null) {
            held.set(null);
            return Uni.createFrom().item(List.of());
        }
        var known = held.get();
        if (known == null || known.change() != change) {
            known = new Held(
                    change,
                    transactions
                            .run(tx -> rescreenings.parties(range, tx))
                            .emitOn(Infrastructure.getDefaultWorkerPool())
                            .map(parties -> new Touches(Catalogue.matcher(rescreenings.read(parties))))
                            .memoize()
                            .indefinitely());
            held.set(known);
        }
        return known.touches().map(List::of);
    }

    private static List<Changed> changed(Page page, List<Touches> touches, Edition edition) {
        var changed = new ArrayList<Changed>();
        for (var rest = ByteBuffer.wrap(page.bytes()); rest.hasRemaining(); ) {
            var number = rest.getLong();
            var before = rest.getLong();
            var content = new byte[rest.getInt()];
            rest.get(content);
            var key = VendorKey.fields(content);
            if (before != 0 || touches.stream().allMatch(one -> one.touch(key))) {
                var now = VendorKeys.outcome(content, edition);
                if (before != Objects.requireNonNullElse(now, 0L)) {
                    changed.add(new Changed(number, now));
                }
            }
        }
        return changed;
    }
}
