package dev.interdict.notifications.delivery;

import dev.interdict.platform.InOrder;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sends in lanes: what belongs together one after another, up to eight lanes side by side. */
public final class Lanes {

    private static final int SIDE_BY_SIDE = 8;

    private Lanes() {}

    /** Sends each item in the lane of its key; ends when all have ended, or at the first failure. */
    public static <T, K> Uni<Void> send(Collection<T> items, Function<T, K> key, Function<T, Uni<Void>> send) {
        var lanes = items.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
        return Multi.createFrom()
                .iterable(lanes.values())
                .onItem()
                .transformToUni((List<T> lane) -> InOrder.each(lane, send))
                .merge(SIDE_BY_SIDE)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
