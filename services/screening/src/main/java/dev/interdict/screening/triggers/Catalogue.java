package dev.interdict.screening.triggers;

import dev.interdict.platform.Overtaken;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.schemas.ingestion.Component;
import dev.interdict.screening.domain.matching.Lexicon;
import dev.interdict.screening.domain.matching.Match;
import dev.interdict.screening.domain.matching.Matcher;
import dev.interdict.screening.domain.parties.KnownParty;
import dev.interdict.screening.domain.programmes.Closure;
import dev.interdict.screening.domain.programmes.Party;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.programmes.Scope;
import dev.interdict.screening.domain.programmes.Scope.Covers;
import dev.interdict.screening.domain.watchlists.Entry;
import dev.interdict.screening.domain.watchlists.Watchlist;
import dev.interdict.screening.identifiers.Screener;
import dev.interdict.screening.knownparties.KnownParties;
import dev.interdict.screening.programmefiles.ProgrammeFiles;
import dev.interdict.screening.programmefiles.ProgrammeFiles.Reading;
import dev.interdict.screening.store.ProgrammeStore;
import dev.interdict.screening.store.ProgrammeStore.Files;
import dev.interdict.screening.store.WatchlistStore;
import dev.interdict.screening.store.WatchlistStore.InForce;
import dev.interdict.screening.store.WatchlistStore.Kept;
import dev.interdict.screening.wordlists.WordLists;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The programmes and lists of the database, read and indexed once per generation. */
@ApplicationScoped
class Catalogue {

    /** How often a decision begins again because the programmes changed meanwhile. */
    static final int TRIES = 10;

    private static final List<KnownParty> PARTIES = KnownParties.read();
    private static final Lexicon WORDS = WordLists.read();

    private final Transactions transactions;
    private final ProgrammeStore programmes;
    private final WatchlistStore lists;
    private final Bundled bundled;
    private volatile List<Watchlist> read = List.of();
    private final Map<Revision, Programme> readFiles = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Edition> latest = new AtomicReference<>();
    private @Nullable Uni<Edition> loading;

    Catalogue(Transactions transactions, ProgrammeStore programmes, WatchlistStore lists, Bundled bundled) {
        this.transactions = transactions;
        this.programmes = programmes;
        this.lists = lists;
        this.bundled = bundled;
    }

    /**
     * All programmes and the lists in force at one generation.
     *
     * @param watchlists by code
     */
    record Edition(
            long generation, Map<String, Programme> programmes, Map<String, Watchlist> watchlists, Screener screener) {

        static Edition of(long generation, List<Programme> programmes, List<Watchlist> watchlists) {
            return new Edition(
                    generation,
                    programmes.stream().collect(Collectors.toUnmodifiableMap(Programme::id, Function.identity())),
                    watchlists.stream().collect(Collectors.toUnmodifiableMap(Watchlist::code, Function.identity())),
                    new Screener(new Matcher(programmes, watchlists, PARTIES, WORDS)));
        }

        /** All matches, also those on lists that no programme refines. */
        List<Match> screen(List<Component> components) {
            return screener.match(components);
        }

        /** The name of the list's entry that the match met. */
        String entryName(Match match) {
            return Stream.ofNullable(watchlists.get(match.programme()))
                    .flatMap(list -> list.entries().stream())
                    .filter(entry -> entry.id().equals(match.party()))
                    .map(Entry::name)
                    .findFirst()
                    .orElse(match.party());
        }

        /** What can become a finding: an entry of a list reaches a project only through a programme. */
        boolean canBeFound(Match match) {
            return programmes.containsKey(match.programme());
        }
    }

    /** The programmes, the lists or the kept keys changed between matching and recording: begin again. */
    static final class Stale extends Overtaken {

        Stale() {
            super("What this was decided with changed meanwhile");
        }
    }

    /** A matcher that has just these parties, each as sure of its names as can be. */
    static Matcher matcher(List<Party> parties) {
        var scope = new Scope("", Covers.ANY_PRODUCT, List.of(), true, "", null, false, List.of());
        var closure = new Closure(Set.of(Closure.Link.SUBSIDIARY), List.of());
        return new Matcher(
                List.of(new Programme("", "", "", "", Set.of(), closure, parties, scope, List.of())),
                List.of(),
                PARTIES,
                WORDS);
    }

    /** The edition that this process knows, to be held against the database by {@link #require}. */
    Uni<Edition> edition() {
        var known = latest.get();
        return known == null ? newest() : Uni.createFrom().item(known);
    }

    /** The newest edition; the programmes that come with the product are in it. */
    Uni<Edition> newest() {
        return bundled.added().chain(this::current);
    }

    private Uni<Edition> current() {
        return transactions.run(programmes::generation).chain(generation -> {
            var known = latest.get();
            return known != null && known.generation() == generation
                    ? Uni.createFrom().item(known)
                    : loadOnce()
                            .chain(edition -> edition.generation() == generation
                                    ? Uni.createFrom().item(edition)
                                    : current());
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

    /** All who ask while it is loaded share it: two at a time would not fit in the heap. */
    private synchronized Uni<Edition> loadOnce() {
        if (loading == null) {
            loading = load().onTermination().invoke(this::loaded).memoize().indefinitely();
        }
        return loading;
    }

    private synchronized void loaded() {
        loading = null;
    }

    private Uni<Edition> load() {
        return transactions
                .run(tx -> programmes
                        .files(tx)
                        .chain(files -> lists.inForce(tx)
                                .chain(inForce -> lists.kept(
                                                inForce.stream()
                                                        .filter(list ->
                                                                known(list).isEmpty())
                                                        .toList(),
                                                tx)
                                        .map(kept -> new Loaded(files, inForce, kept)))))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(this::edition);
    }

    /** Replicas of different releases may have different first texts of a programme. */
    private record Revision(String programme, long number, int text) {

        static Revision of(ProgrammeStore.File file) {
            return new Revision(file.programme(), file.revision(), file.text().hashCode());
        }
    }

    private record Loaded(Files files, List<InForce> inForce, List<Kept> kept) {}

    private Edition edition(Loaded loaded) {
        var watchlists = loaded.inForce().stream()
                .map(list -> known(list).orElseGet(() -> lists.read(list, loaded.kept())))
                .toList();
        var files = loaded.files().files();
        var programmes = files.stream().map(this::read).toList();
        readFiles.keySet().retainAll(files.stream().map(Revision::of).collect(Collectors.toSet()));
        var edition = Edition.of(loaded.files().generation(), programmes, watchlists);
        read = watchlists;
        latest.set(edition);
        return edition;
    }

    /** Lists that this process has just brought into force: they need not be read again. */
    void remember(List<Watchlist> lists) {
        read = Stream.concat(read.stream(), lists.stream()).toList();
    }

    private Optional<Watchlist> known(InForce list) {
        return read.stream()
                .filter(one -> one.code().equals(list.code()) && one.hash().equals(list.hash()))
                .findFirst();
    }

    private Programme read(ProgrammeStore.File file) {
        return readFiles.computeIfAbsent(Revision.of(file), absent -> parse(file));
    }

    /** The programme of a kept file. */
    static Programme parse(ProgrammeStore.File file) {
        return switch (ProgrammeFiles.read(file.text(), file.revision())) {
            case Reading.Good(var programme) -> programme;
            case Reading.Faulty(var faults) ->
                throw new IllegalStateException("The kept file of " + file.programme() + " is faulty: " + faults);
        };
    }
}
