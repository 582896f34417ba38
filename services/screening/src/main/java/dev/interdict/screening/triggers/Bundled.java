package dev.interdict.screening.triggers;

import dev.interdict.platform.InOrder;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.programmefiles.BundledProgrammes;
import dev.interdict.screening.programmefiles.ProgrammeFiles;
import dev.interdict.screening.programmefiles.ProgrammeFiles.Reading;
import dev.interdict.screening.store.ProgrammeStore;
import dev.interdict.screening.store.ProgrammeStore.File;
import dev.interdict.screening.store.ReleaseStore;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The programmes and lists that come with the product, added to what the database holds. */
@ApplicationScoped
class Bundled {

    private static final Logger LOG = Logger.getLogger(Bundled.class);

    private final Transactions transactions;
    private final ProgrammeStore programmes;
    private final ReleaseStore releases;
    private final Restated restated;
    private final ProductClock clock;
    private final AtomicReference<@Nullable CompletableFuture<Void>> begun = new AtomicReference<>();

    Bundled(
            Transactions transactions,
            ProgrammeStore programmes,
            ReleaseStore releases,
            Restated restated,
            ProductClock clock) {
        this.transactions = transactions;
        this.programmes = programmes;
        this.releases = releases;
        this.restated = restated;
        this.clock = clock;
    }

    /** Once per process, however many ask at its start; who comes after a failure tries again. */
    Uni<Void> added() {
        var mine = new CompletableFuture<Void>();
        var first = begun.compareAndExchange(null, mine);
        if (first == null) {
            transactions
                    .run(tx -> programmes
                            .files(tx)
                            .chain(files ->
                                    releases.unchanged(tx).map(unchanged -> new Kept(files.files(), unchanged))))
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .map(this::differing)
                    .chain(differing -> transactions.run(tx -> add(differing, tx)))
                    .chain(restated::added)
                    .subscribe()
                    .with(done -> mine.complete(null), failure -> {
                        begun.set(null);
                        mine.completeExceptionally(failure);
                    });
        }
        return Uni.createFrom().completionStage(first == null ? mine : first);
    }

    /** The files of the database; {@code unchanged} names those that came with a release. */
    private record Kept(List<File> files, Set<String> unchanged) {}

    /** What becomes of a file that the database does not have as this release brings it. */
    private enum Fate {
        /** There is none of its id, or one of an older form that this release cannot read. */
        MISSING,
        /** The one kept came with another release: the newer of the two is taken. */
        OTHER_RELEASE,
        /** The one kept is somebody's own, and stays. */
        OWN
    }

    /** A file as this release brings it, to be kept as this revision. */
    private record Differing(Programme programme, String text, long revision, Fate fate) {

        /** What never came with any release is newer than what is kept of another one. */
        boolean isTaken(Set<String> cameFirstNow) {
            return fate == Fate.MISSING || (fate == Fate.OTHER_RELEASE && cameFirstNow.contains(programme.id()));
        }
    }

    private List<Differing> differing(Kept kept) {
        Map<String, File> files = kept.files().stream().collect(Collectors.toMap(File::programme, Function.identity()));
        return BundledProgrammes.texts().entrySet().stream()
                .filter(brought -> !brought.getValue().equals(text(files.get(brought.getKey()))))
                .map(brought ->
                        differing(brought.getKey(), brought.getValue(), files.get(brought.getKey()), kept.unchanged()))
                .toList();
    }

    private Differing differing(String id, String text, @Nullable File kept, Set<String> unchanged) {
        var revision = kept == null ? 1 : kept.revision() + 1;
        return new Differing(
                Catalogue.parse(new File(id, revision, text, clock.now())), text, revision, fate(kept, unchanged));
    }

    private static Fate fate(@Nullable File kept, Set<String> unchanged) {
        return kept == null || !(ProgrammeFiles.read(kept.text(), kept.revision()) instanceof Reading.Good)
                ? Fate.MISSING
                : unchanged.contains(kept.programme()) ? Fate.OTHER_RELEASE : Fate.OWN;
    }

    private static @Nullable String text(@Nullable File file) {
        return file == null ? null : file.text();
    }

    /** Another replica may be first with a file: then its is kept. */
    private Uni<Void> add(List<Differing> differing, Transaction tx) {
        return releases.note(BundledProgrammes.texts(), tx)
                .invoke(cameFirstNow -> differing.stream()
                        .filter(one -> one.fate() == Fate.OWN
                                && cameFirstNow.contains(one.programme().id()))
                        .forEach(one -> LOG.warnf(
                                "this release brings a file that differs from the one that somebody set, which stays;"
                                        + " PUT /v1/programmes/%1$s takes another programme=%1$s",
                                one.programme().id())))
                .chain(cameFirstNow -> InOrder.each(
                        differing.stream()
                                .filter(one -> one.isTaken(cameFirstNow))
                                .toList(),
                        one -> programmes.keep(one.programme(), one.text(), one.revision(), clock.now(), tx)));
    }
}
