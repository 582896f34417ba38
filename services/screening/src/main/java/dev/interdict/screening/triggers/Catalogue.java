package dev.interdict.screening.triggers;

import dev.interdict.platform.InOrder;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.schemas.ingestion.Component;
import dev.interdict.screening.domain.matching.Lexicon;
import dev.interdict.screening.domain.matching.Match;
import dev.interdict.screening.domain.matching.Matcher;
import dev.interdict.screening.domain.parties.KnownParty;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.identifiers.Screener;
import dev.interdict.screening.knownparties.KnownParties;
import dev.interdict.screening.programmefiles.BundledProgrammes;
import dev.interdict.screening.programmefiles.ProgrammeFiles;
import dev.interdict.screening.programmefiles.ProgrammeFiles.Reading;
import dev.interdict.screening.store.ProgrammeStore;
import dev.interdict.screening.store.ProgrammeStore.Files;
import dev.interdict.screening.wordlists.WordLists;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The programmes of the database, read and indexed once per generation. */
@ApplicationScoped
class Catalogue {

    /** How often a decision begins again because the programmes changed meanwhile. */
    static final int TRIES = 10;

    private static final List<KnownParty> PARTIES = KnownParties.read();
    private static final Lexicon WORDS = WordLists.read();

    private final Transactions transactions;
    private final ProgrammeStore programmes;
    private final ProductClock clock;
    private volatile boolean bundledAreIn;
    private final AtomicReference<@Nullable Edition> latest = new AtomicReference<>();

    Catalogue(Transactions transactions, ProgrammeStore programmes, ProductClock clock) {
        this.transactions = transactions;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** All programmes at one generation. */
    record Edition(long generation, Map<String, Programme> programmes, Screener screener) {

        static Edition of(long generation, List<Programme> programmes) {
            return new Edition(
                    generation,
                    programmes.stream().collect(Collectors.toUnmodifiableMap(Programme::id, Function.identity())),
                    new Screener(new Matcher(programmes, List.of(), PARTIES, WORDS)));
        }

        List<Match> match(List<Component> components) {
            return screener.match(components);
        }
    }

    /** The programmes changed between matching and recording: begin again. */
    static final class Stale extends RuntimeException {

        Stale() {
            super("The programmes changed meanwhile");
        }
    }

    /** The edition that this process knows, to be held against the database by {@link #require}. */
    Uni<Edition> edition() {
        var known = latest.get();
        return known == null ? newest() : Uni.createFrom().item(known);
    }

    /** The newest edition; the programmes that come with the product are in it. */
    Uni<Edition> newest() {
        return withBundled()
                .chain(() -> transactions.run(programmes::generation))
                .chain(generation -> {
                    var known = latest.get();
                    return known != null && known.generation() == generation
                            ? Uni.createFrom().item(known)
                            : load();
                });
    }

    /** Fails with {@link Stale} where the edition is not the newest; until the transaction ends it stays so. */
    Uni<Void> require(Edition edition, Transaction tx) {
        return programmes
                .generation(tx)
                .invoke(generation -> {
                    if (generation != edition.generation()) {
                        latest.compareAndSet(edition, null);
                        throw new Stale();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Edition> load() {
        return transactions.run(programmes::files).map(files -> {
            var edition = Edition.of(
                    files.generation(),
                    files.files().stream().map(Catalogue::read).toList());
            latest.set(edition);
            return edition;
        });
    }

    private static Programme read(ProgrammeStore.File file) {
        return switch (ProgrammeFiles.read(file.text(), file.revision())) {
            case Reading.Good(var programme) -> programme;
            case Reading.Faulty(var faults) ->
                throw new IllegalStateException("The kept file of " + file.programme() + " is faulty: " + faults);
        };
    }

    private Uni<Void> withBundled() {
        return bundledAreIn
                ? Uni.createFrom().voidItem()
                : transactions.run(programmes::files).chain(this::addMissing).invoke(() -> bundledAreIn = true);
    }

    private Uni<Void> addMissing(Files files) {
        Set<String> present =
                files.files().stream().map(ProgrammeStore.File::programme).collect(Collectors.toSet());
        var missing = BundledProgrammes.texts().entrySet().stream()
                .filter(bundledFile -> !present.contains(bundledFile.getKey()))
                .toList();
        return InOrder.each(
                missing,
                file -> transactions.run(tx -> programmes.keep(
                        read(new ProgrammeStore.File(file.getKey(), 1, file.getValue(), clock.now())),
                        file.getValue(),
                        1,
                        clock.now(),
                        tx)));
    }
}
