package dev.interdict.screening.triggers;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.interdict.platform.Transaction;
import dev.interdict.schemas.ingestion.ComponentsRead;
import dev.interdict.screening.domain.matching.Match;
import dev.interdict.screening.domain.rescreening.Outcome;
import dev.interdict.screening.identifiers.VendorKey;
import dev.interdict.screening.store.KeyStore;
import dev.interdict.screening.store.SbomStore.Due;
import dev.interdict.screening.store.SweepStore;
import dev.interdict.screening.triggers.Catalogue.Edition;
import dev.interdict.screening.triggers.Catalogue.Stale;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/** Screens batches and keeps their vendor keys; which ones are kept is remembered, so that most need not be asked for. */
@ApplicationScoped
class VendorKeys {

    private static final int SLOTS = 1 << 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyStore store;
    private final SweepStore sweeps;
    private final Hasher64 hasher = Hashing.polymurHash2_0(RANDOM.nextLong(), RANDOM.nextLong());
    private final AtomicLongArray kept = new AtomicLongArray(SLOTS);
    private volatile long sweep;

    VendorKeys(KeyStore store, SweepStore sweeps) {
        this.store = store;
        this.sweeps = sweeps;
    }

    /**
     * A batch with what was matched in it.
     *
     * @param keys of all its components
     * @param unknown those of them that may not be kept yet
     * @param sweep after which the others were known to be kept
     */
    record Screened(List<Match> matches, List<UUID> keys, Map<UUID, KeyStore.Screened> unknown, long sweep) {}

    Screened screen(ComponentsRead batch, Edition edition) {
        var matches = new ArrayList<Match>();
        var keys = new ArrayList<UUID>(batch.getComponents().size());
        var unknown = new LinkedHashMap<UUID, KeyStore.Screened>();
        var passed = sweep;
        for (var component : batch.getComponents()) {
            var found = edition.screen(List.of(component));
            found.stream().filter(edition::canBeFound).forEach(matches::add);
            var key = VendorKey.of(component);
            keys.add(key.id());
            if (!isKept(key.id(), passed)) {
                unknown.computeIfAbsent(
                        key.id(),
                        absent -> new KeyStore.Screened(key, found.isEmpty() ? null : outcome(key.content(), edition)));
            }
        }
        return new Screened(List.copyOf(matches), List.copyOf(keys), unknown, passed);
    }

    /** The batch with what its touched keys meet now, and the others met before. */
    Screened screen(Due due, Edition edition) {
        var touched = due.batch().getComponents().stream()
                .filter(component ->
                        due.halves().contains(VendorKey.of(component).id().getLeastSignificantBits()))
                .toList();
        var again =
                touched.stream().map(component -> component.getPointer() + "/").toList();
        var matches = new ArrayList<>(due.matches().stream()
                .filter(match ->
                        again.stream().noneMatch(match.evidence().getFirst().field()::startsWith))
                .toList());
        edition.screen(touched).stream().filter(edition::canBeFound).forEach(matches::add);
        return new Screened(List.copyOf(matches), List.of(), Map.of(), sweep);
    }

    /** What a key meets: null where nothing. */
    static @Nullable Long outcome(byte[] content, Edition edition) {
        return Outcome.of(edition.screen(List.of(VendorKey.component(content))));
    }

    /**
     * Keeps those keys that are not; matched with the edition that holds until the transaction ends. Fails with {@link Stale}
     * where a sweep has passed, after which what was known to be kept may not be any more.
     */
    Uni<Void> keep(Collection<Screened> batches, Transaction tx) {
        return sweeps.passed(tx)
                .invoke(passed -> {
                    sweep = passed;
                    if (batches.stream().anyMatch(batch -> batch.sweep() != passed)) {
                        throw new Stale();
                    }
                })
                .chain(() -> keepUnknown(batches, tx));
    }

    private Uni<Void> keepUnknown(Collection<Screened> batches, Transaction tx) {
        var unknown = new LinkedHashMap<UUID, KeyStore.Screened>();
        batches.forEach(batch -> unknown.putAll(batch.unknown()));
        return store.add(unknown.values(), tx);
    }

    /** That the batches' keys are kept until a sweep passes: once their transaction has ended. */
    void remember(Collection<Screened> batches) {
        batches.forEach(batch -> batch.unknown().keySet().forEach(key -> {
            var hash = hash(key, batch.sweep());
            kept.setOpaque((int) hash & SLOTS - 1, hash);
        }));
    }

    private boolean isKept(UUID key, long sweep) {
        var hash = hash(key, sweep);
        return hash != 0 && kept.getOpaque((int) hash & SLOTS - 1) == hash;
    }

    private long hash(UUID key, long sweep) {
        return hasher.hashLongLongLongToLong(key.getMostSignificantBits(), key.getLeastSignificantBits(), sweep);
    }
}
