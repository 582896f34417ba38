package dev.interdict.screening.triggers;

import dev.interdict.platform.Ids;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Repeating;
import dev.interdict.platform.Transactions;
import dev.interdict.platform.WallClock;
import dev.interdict.screening.domain.watchlists.IntakeRules;
import dev.interdict.screening.domain.watchlists.IntakeRules.Plausible;
import dev.interdict.screening.domain.watchlists.IntakeRules.Taken;
import dev.interdict.screening.domain.watchlists.Offer;
import dev.interdict.screening.domain.watchlists.Refusal;
import dev.interdict.screening.store.ListDropStore;
import dev.interdict.screening.store.WatchlistStore;
import dev.interdict.screening.store.WatchlistStore.InForce;
import dev.interdict.screening.triggers.Catalogue.Edition;
import dev.interdict.screening.triggers.Catalogue.Stale;
import dev.interdict.screening.watchlists.ListFiles;
import dev.interdict.screening.watchlists.ListFiles.Readings;
import dev.interdict.screening.watchlists.Sources;
import dev.interdict.screening.watchlists.Sources.Look;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Reads the lists again when their files changed, in one replica at a time, and brings what is good into force. */
@ApplicationScoped
class ListsTicker {

    private static final Logger LOG = Logger.getLogger(ListsTicker.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final UUID me = Ids.next();
    private final Transactions transactions;
    private final Catalogue catalogue;
    private final WatchlistStore lists;
    private final ListDropStore drops;
    private final Sources sources;
    private final ProductClock clock;
    private final Plausible plausible;
    private final AtomicLong refused;
    private final Repeating repeating;
    private volatile List<Object> done = List.of();
    private volatile boolean tried;

    ListsTicker(
            Transactions transactions,
            Catalogue catalogue,
            WatchlistStore lists,
            ListDropStore drops,
            Sources sources,
            ProductClock clock,
            @ConfigProperty(name = "interdict.screening.lists-shrink-percent") int percent,
            @ConfigProperty(name = "interdict.screening.lists-shrink-entries") int entries,
            @ConfigProperty(name = "interdict.screening.lists-may-shrink") Optional<List<String>> forced,
            MeterRegistry meters,
            Repeating.Factory repeating) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.lists = lists;
        this.drops = drops;
        this.sources = sources;
        this.clock = clock;
        this.plausible = new Plausible(percent, entries, Set.copyOf(forced.orElse(List.of())));
        this.refused = Objects.requireNonNull(meters.gauge("interdict.lists.refused", new AtomicLong()));
        this.repeating = repeating.every(EVERY, "lists", this::tick);
    }

    /** Also where no source is configured: then what a source said before is over. */
    void start(@Observes StartupEvent started) {
        repeating.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        repeating.stop();
        transactions
                .run(tx -> lists.release(me, tx))
                .subscribe()
                .with(released -> {}, failure -> LOG.debug("the lease runs out by itself", failure));
    }

    /** Whether all sources were tried once, here or by the replica that reads them, and what they gave is in this process. */
    boolean hasTried() {
        return tried || !sources.areConfigured();
    }

    private Uni<Boolean> tick() {
        return transactions
                .run(tx -> lists.isReader(me, tx))
                .chain(reader -> reader ? look() : follow())
                .replaceWith(false);
    }

    private Uni<Void> follow() {
        return tried
                ? Uni.createFrom().voidItem()
                : transactions
                        .run(lists::rounds)
                        .chain(rounds -> rounds == 0
                                ? Uni.createFrom().voidItem()
                                : catalogue.newest().invoke(() -> tried = true).replaceWithVoid());
    }

    private Uni<Void> look() {
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(() -> Uni.createFrom().completionStage(() -> sources.look(WallClock.now())))
                .chain(look ->
                        tried && look.stamps().equals(done) ? Uni.createFrom().voidItem() : round(look));
    }

    private Uni<Void> round(Look look) {
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(ignored -> ListFiles.read(look.files()))
                .call(readings -> note(look, readings))
                .chain(readings ->
                        intake(look, readings).onFailure(Stale.class).retry().atMost(Catalogue.TRIES))
                .chain(this::tell)
                .chain(catalogue::newest)
                .chain(() -> transactions.run(tx -> lists.roundEnded(me, tx)))
                .invoke(() -> {
                    done = look.stamps();
                    tried = true;
                });
    }

    /** Before anything comes into force, so that nobody drops what is said at the same moment. */
    private Uni<Void> note(Look look, Readings readings) {
        var unread = readings.refusals().stream().map(Refusal::source).toList();
        return transactions.run(
                tx -> drops.note(readings.said(), unread, look.troubles().isEmpty(), tx));
    }

    private Uni<List<Refusal>> intake(Look look, Readings readings) {
        return catalogue
                .newest()
                .chain(edition -> transactions
                        .run(lists::inForce)
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(inForce -> IntakeRules.decide(
                                readings.offers(), inForce(inForce, edition), look.sources(), plausible))
                        .chain(decision -> keep(decision.taken(), edition)
                                .replaceWith(Stream.of(look.troubles(), readings.refusals(), decision.refused())
                                        .flatMap(List::stream)
                                        .toList())));
    }

    private static Map<String, Offer> inForce(List<InForce> inForce, Edition edition) {
        return inForce.stream()
                .filter(list -> edition.watchlists().containsKey(list.code()))
                .map(list -> new Offer(
                        list.change().source(),
                        Objects.requireNonNull(edition.watchlists().get(list.code()))))
                .collect(Collectors.toMap(offer -> offer.list().code(), Function.identity()));
    }

    private Uni<Void> keep(List<Taken> taken, Edition edition) {
        if (taken.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var prepared = taken.stream().map(lists::prepare).toList();
        return transactions
                .run(tx -> lists.keep(prepared, edition.generation(), clock.now(), tx))
                .invoke(kept -> {
                    if (!kept) {
                        throw new Stale();
                    }
                    taken.forEach(ListsTicker::log);
                    catalogue.remember(taken.stream().map(Taken::list).toList());
                })
                .replaceWithVoid();
    }

    private static void log(Taken taken) {
        var diff = taken.diff();
        LOG.infof(
                "a list came into force list=%s version=%s source=%s entries=%d added=%d changed=%d removed=%d",
                taken.list().code(),
                taken.list().hash(),
                taken.source(),
                taken.list().entries().size(),
                diff.added().size(),
                diff.changed().size(),
                diff.removed().size());
    }

    private Uni<Void> tell(List<Refusal> refusals) {
        refused.set(refusals.stream().map(Refusal::source).distinct().count());
        return transactions
                .run(tx -> lists.refuse(refusals, WallClock.now(), clock.now(), tx))
                .invoke(news -> refusals.stream()
                        .filter(refusal -> news.contains(refusal.source()))
                        .forEach(refusal -> LOG.errorf(
                                "a list is refused, what was in force stays in force source=%s: %s",
                                refusal.source(), refusal.why())))
                .replaceWithVoid();
    }
}
