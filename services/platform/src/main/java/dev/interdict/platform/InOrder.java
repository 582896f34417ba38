package dev.interdict.platform;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** The only loop over Unis: one step after another. */
public final class InOrder {

    private InOrder() {}

    /** Takes the next item when the step of the one before has ended; stops at the first failure. */
    public static <T> Uni<Void> each(Iterable<T> items, Function<? super T, ? extends Uni<?>> step) {
        return Multi.createFrom()
                .<T>iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> step.apply(item).replaceWithVoid())
                .onItem()
                .ignoreAsUni();
    }
}
