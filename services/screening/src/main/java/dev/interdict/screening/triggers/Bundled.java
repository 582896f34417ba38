package dev.interdict.screening.triggers;

import dev.interdict.platform.InOrder;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Transactions;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.watchlists.IntakeRules;
import dev.interdict.screening.domain.watchlists.Watchlist;
import dev.interdict.screening.knownparties.RestatedLists;
import dev.interdict.screening.programmefiles.BundledProgrammes;
import dev.interdict.screening.programmefiles.ProgrammeFiles;
import dev.interdict.screening.programmefiles.ProgrammeFiles.Reading;
import dev.interdict.screening.store.ProgrammeStore;
import dev.interdict.screening.store.ProgrammeStore.Files;
import dev.interdict.screening.store.WatchlistStore;
import dev.interdict.screening.store.WatchlistStore.InForce;
import dev.interdict.screening.store.WatchlistStore.Prepared;
import dev.interdict.screening.triggers.Catalogue.Stale;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The programmes and lists that come with the product, added to what the database holds. */
@ApplicationScoped
class Bundled {

    private final Transactions transactions;
    private final ProgrammeStore programmes;
    private final WatchlistStore lists;
    private final ProductClock clock;
    private final AtomicReference<@Nullable CompletableFuture<Void>> begun = new AtomicReference<>();

    Bundled(Transactions transactions, ProgrammeStore programmes, WatchlistStore lists, ProductClock clock) {
        this.transactions = transactions;
        this.programmes = programmes;
        this.lists = lists;
        this.clock = clock;
    }

    /** Once per process, however many ask at its start; who comes after a failure tries again. */
    Uni<Void> added() {
        var mine = new CompletableFuture<Void>();
        var first = begun.compareAndExchange(null, mine);
        if (first == null) {
            transactions
                    .run(programmes::files)
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .map(this::missing)
                    .chain(this::add)
                    .chain(this::addRestated)
                    .subscribe()
                    .with(done -> mine.complete(null), failure -> {
                        begun.set(null);
                        mine.completeExceptionally(failure);
                    });
        }
        return Uni.createFrom().completionStage(first == null ? mine : first);
    }

    /** A file that is to be kept, read. */
    private record Read(Programme programme, ProgrammeStore.File file) {}

    /** A kept file that this release cannot read is of an older form; where one of ours has its id, that takes its place. */
    private List<Read> missing(Files files) {
        Set<String> present = files.files().stream()
                .filter(file -> ProgrammeFiles.read(file.text(), file.revision()) instanceof Reading.Good)
                .map(ProgrammeStore.File::programme)
                .collect(Collectors.toSet());
        Map<String, Long> unreadable = files.files().stream()
                .filter(file -> !present.contains(file.programme()))
                .collect(Collectors.toMap(ProgrammeStore.File::programme, ProgrammeStore.File::revision));
        return BundledProgrammes.texts().entrySet().stream()
                .filter(bundled -> !present.contains(bundled.getKey()))
                .map(bundled -> new ProgrammeStore.File(
                        bundled.getKey(),
                        unreadable.getOrDefault(bundled.getKey(), 0L) + 1,
                        bundled.getValue(),
                        clock.now()))
                .map(file -> new Read(Catalogue.parse(file), file))
                .toList();
    }

    /** Another replica may be first with a file: then its is kept. */
    private Uni<Void> add(List<Read> missing) {
        return transactions.run(tx -> InOrder.each(
                missing,
                one -> programmes.keep(
                        one.programme(),
                        one.file().text(),
                        one.file().revision(),
                        one.file().changedAt(),
                        tx)));
    }

    /** What is restated in the product, as far as nobody has loaded the list itself; another replica may be first. */
    Uni<Void> addRestated() {
        return transactions
                .run(tx -> lists.inForce(tx)
                        .chain(inForce ->
                                programmes.generation(tx).map(generation -> new Standing(generation, inForce))))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(standing -> new Missing(standing.generation(), restated(standing.inForce())))
                .chain(this::addLists)
                .onFailure(Stale.class)
                .retry()
                .atMost(Catalogue.TRIES);
    }

    private record Standing(long generation, List<InForce> inForce) {}

    private record Missing(long generation, List<Prepared> lists) {}

    private List<Prepared> restated(List<InForce> inForce) {
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

    private Uni<Void> addLists(Missing missing) {
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
