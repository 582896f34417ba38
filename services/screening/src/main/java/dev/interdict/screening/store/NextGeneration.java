package dev.interdict.screening.store;

import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;

/** The step from one generation of the catalogue to the next, which one transaction takes at a time. */
final class NextGeneration {

    private NextGeneration() {}

    /** Takes it from that generation; false where somebody else did meanwhile. */
    static Uni<Boolean> after(long generation, Transaction tx) {
        return tx.list(Long.class, "select generation from catalogue for update")
                .chain(found -> found.getFirst() != generation
                        ? Uni.createFrom().item(false)
                        : tx.execute("update catalogue set generation = ?1", generation + 1)
                                .replaceWith(true));
    }
}
