package dev.interdict.screening.triggers;

import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Transactions;
import dev.interdict.screening.domain.watchlists.IntakeRules;
import dev.interdict.screening.domain.watchlists.Watchlist;
import dev.interdict.screening.knownparties.RestatedLists;
import dev.interdict.screening.store.ProgrammeStore;
import dev.interdict.screening.store.WatchlistStore;
import dev.interdict.screening.store.WatchlistStore.InForce;
import dev.interdict.screening.store.WatchlistStore.Prepared;
import dev.interdict.screening.triggers.Catalogue.Stale;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists that are restated in the product, as far as nobody has loaded the list itself. */
@ApplicationScoped
class Restated {

    private final Transactions transactions;
    private final ProgrammeStore programmes;
    private final WatchlistStore lists;
    private final ProductClock clock;

    Restated(Transactions transactions, ProgrammeStore programmes, WatchlistStore lists, ProductClock clock) {
        this.transactions = transactions;
        this.programmes = programmes;
        this.lists = lists;
        this.clock = clock;
    }

    /** Brings those into force that are missing, or were restated otherwise; another replica may be first. */
    Uni<Void> added() {
        return transactions
                .run(tx -> lists.inForce(tx)
                        .chain(inForce ->
                                programmes.generation(tx).map(generation -> new Standing(generation, inForce))))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(standing -> new Missing(standing.generation(), missing(standing.inForce())))
                .chain(this::add)
                .onFailure(Stale.class)
                .retry()
                .atMost(Catalogue.TRIES);
    }

    private record Standing(long generation, List<InForce> inForce) {}

    private record Missing(long generation, List<Prepared> lists) {}

    private List<Prepared> missing(List<InForce> inForce) {
        return RestatedLists.bundled().stream()
                .filter(list -> inForce.stream().allMatch(one -> isOlderRestatement(one, list)))
                .map(list -> lists.prepare(IntakeRules.restated(list)))
                .toList();
    }

    private static boolean isOlderRestatement(InForce inForce, Watchlist list) {
        return !inForce.code().equals(list.code())
                || (inForce.change().source().equals(IntakeRules.RESTATED)
                        && !inForce.hash().equals(list.hash()));
    }

    private Uni<Void> add(Missing missing) {
        return missing.lists().isEmpty()
                ? Uni.createFrom().voidItem()
                : transactions
                        .run(tx -> lists.keep(missing.lists(), missing.generation(), clock.now(), tx))
                        .invoke(kept -> {
                            if (!kept) {
                                throw new Stale();
                            }
                        })
                        .replaceWithVoid();
    }
}
