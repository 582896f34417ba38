package dev.interdict.screening.triggers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.interdict.platform.InOrder;
import dev.interdict.platform.Inbox;
import dev.interdict.platform.IncomingEvent;
import dev.interdict.platform.Poison;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.TopicConsumer;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.schemas.ingestion.ComponentsRead;
import dev.interdict.screening.domain.findings.Project;
import dev.interdict.screening.store.ProjectStore;
import dev.interdict.screening.store.RedecisionStore;
import dev.interdict.screening.store.SbomStore;
import dev.interdict.screening.store.SbomStore.Progress;
import dev.interdict.screening.store.ScreeningRecordStore;
import dev.interdict.screening.triggers.Catalogue.Edition;
import dev.interdict.screening.triggers.Catalogue.Stale;
import dev.interdict.screening.triggers.VendorKeys.Screened;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Flow;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Takes SBOMs' components, matches them, and decides each project when all batches of its upload are in. */
@ApplicationScoped
class ComponentsConsumer implements TopicConsumer<ComponentsRead> {

    private static final Duration MOMENT = Duration.ofMillis(10);

    private final Inbox inbox;
    private final Transactions transactions;
    private final Catalogue catalogue;
    private final ProjectStore projects;
    private final SbomStore sboms;
    private final ScreeningRecordStore records;
    private final RedecisionStore redecisions;
    private final VendorKeys keys;
    private final Decisions decisions;
    private final ProductClock clock;

    ComponentsConsumer(
            Inbox inbox,
            Transactions transactions,
            Catalogue catalogue,
            ProjectStore projects,
            SbomStore sboms,
            ScreeningRecordStore records,
            RedecisionStore redecisions,
            VendorKeys keys,
            Decisions decisions,
            ProductClock clock) {
        this.inbox = inbox;
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.projects = projects;
        this.sboms = sboms;
        this.records = records;
        this.redecisions = redecisions;
        this.keys = keys;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "interdict.ingestion.components.v1";
    }

    @Override
    public Class<ComponentsRead> type() {
        return ComponentsRead.class;
    }

    @Incoming("components")
    Flow.Subscriber<Message<ConsumerRecord<byte[], byte[]>>> records() {
        return inbox.of(this);
    }

    /** Without one of its batches an SBOM can never be screened: whoever uploaded it is told. */
    @Override
    public Uni<Void> unreadable(ConsumerRecord<byte[], byte[]> record, Poison poison) {
        var upload = Inbox.caseOf(record).flatMap(ComponentsConsumer::uuid);
        var project = uuid(new String(record.key() == null ? new byte[0] : record.key(), UTF_8));
        return upload.isEmpty() || project.isEmpty()
                ? Uni.createFrom().voidItem()
                : transactions.run(tx -> {
                    sboms.reject(project.get(), upload.get(), String.valueOf(poison.getMessage()), clock.now(), tx);
                    return Uni.createFrom().voidItem();
                });
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** An SBOM's batches need no order. */
    @Override
    public Object together(IncomingEvent<ComponentsRead> event) {
        return event.value().getSbomId();
    }

    @Override
    public Uni<Void> take(List<IncomingEvent<ComponentsRead>> events) {
        return screen(events)
                .chain(read -> read.take(events))
                .onFailure(Stale.class)
                .retry()
                .atMost(Catalogue.TRIES);
    }

    @Override
    public Uni<Turn<ComponentsRead>> ahead(List<IncomingEvent<ComponentsRead>> events) {
        return screen(events)
                .map(turn -> some -> turn.take(some).onFailure(Stale.class).recoverWithUni(() -> take(some)));
    }

    private Uni<Turn<ComponentsRead>> screen(List<IncomingEvent<ComponentsRead>> events) {
        return catalogue.edition().emitOn(Infrastructure.getDefaultWorkerPool()).map(edition -> {
            var batches = screened(events, edition);
            return some -> patiently(some, batches, edition);
        });
    }

    private Map<UUID, ScreenedBatch> screened(List<IncomingEvent<ComponentsRead>> events, Edition edition) {
        return events.parallelStream()
                .map(event -> screened(event, edition))
                .collect(toMap(ScreenedBatch::id, identity()));
    }

    private ScreenedBatch screened(IncomingEvent<ComponentsRead> event, Edition edition) {
        var screened = keys.screen(event.value(), edition);
        return new ScreenedBatch(event, screened, sboms.write(event.value(), screened.keys(), screened.matches()));
    }

    private Uni<Void> patiently(
            List<IncomingEvent<ComponentsRead>> events, Map<UUID, ScreenedBatch> batches, Edition edition) {
        return Uni.createFrom()
                .deferred(() -> take(events, batches, edition))
                .onFailure(NotYet.class)
                .retry()
                .withBackOff(MOMENT, MOMENT)
                .indefinitely();
    }

    private Uni<Void> take(
            List<IncomingEvent<ComponentsRead>> events, Map<UUID, ScreenedBatch> batches, Edition edition) {
        var kept = new ArrayList<Screened>();
        return transactions
                .once(
                        events,
                        (first, tx) -> take(
                                first.stream()
                                        .map(event -> Objects.requireNonNull(batches.get(event.id())))
                                        .toList(),
                                edition,
                                kept,
                                tx))
                .invoke(() -> keys.remember(kept));
    }

    private Uni<Void> take(List<ScreenedBatch> batches, Edition edition, List<Screened> kept, Transaction tx) {
        return projects.lock(batches.stream().map(ScreenedBatch::project).toList(), tx)
                .invoke(known -> {
                    if (batches.stream().anyMatch(batch -> !known.containsKey(batch.project()) && batch.isJustSent())) {
                        throw new NotYet();
                    }
                })
                .chain(known -> redecisions
                        .behind(batches.stream().map(ScreenedBatch::asOf).toList(), tx)
                        .chain(behind -> park(batches, known, behind, tx)
                                .chain(() -> keep(
                                        batches.stream()
                                                .filter(batch -> batch.isReady(known, behind))
                                                .toList(),
                                        known,
                                        edition,
                                        kept,
                                        tx))));
    }

    private static Uni<Void> park(
            List<ScreenedBatch> batches, Map<UUID, Project> known, Set<UUID> behind, Transaction tx) {
        return InOrder.each(
                batches.stream().filter(batch -> !batch.isReady(known, behind)).toList(),
                batch -> tx.park(
                        batch.event(),
                        behind.contains(batch.project())
                                ? "what became known before it"
                                : "project " + batch.project()));
    }

    private Uni<Void> keep(
            List<ScreenedBatch> batches,
            Map<UUID, Project> known,
            Edition edition,
            List<Screened> kept,
            Transaction tx) {
        kept.addAll(batches.stream().map(ScreenedBatch::screened).toList());
        return batches.isEmpty()
                ? Uni.createFrom().voidItem()
                : catalogue
                        .require(edition, tx)
                        .chain(() -> keys.keep(kept, tx))
                        .chain(() -> sboms.keep(
                                batches.stream().map(ScreenedBatch::written).toList(), tx))
                        .chain(() -> sboms.progress(
                                batches.stream().map(ScreenedBatch::sbom).toList(), tx))
                        .chain(progress -> complete(last(batches, progress), progress, known, edition, tx));
    }

    /** Of each SBOM that is complete now, its last batch. */
    private static List<ScreenedBatch> last(List<ScreenedBatch> batches, Map<UUID, Progress> progress) {
        return List.copyOf(batches.stream()
                .filter(batch -> batch.progress(progress).complete())
                .collect(toMap(ScreenedBatch::sbom, identity(), (one, later) -> later, LinkedHashMap::new))
                .values());
    }

    private Uni<Void> complete(
            List<ScreenedBatch> last,
            Map<UUID, Progress> progress,
            Map<UUID, Project> known,
            Edition edition,
            Transaction tx) {
        var superseded = last.stream()
                .collect(Collectors.partitioningBy(
                        batch -> batch.progress(progress).superseded(),
                        Collectors.mapping(ScreenedBatch::sbom, Collectors.toList())));
        return sboms.forget(superseded.getOrDefault(true, List.of()), tx)
                .chain(() -> sboms.makeCurrent(superseded.getOrDefault(false, List.of()), tx))
                .chain(() ->
                        records.note(last.stream().map(ScreenedBatch::record).toList(), edition.generation(), tx))
                .chain(() -> decisions.decide(
                        last.stream().map(batch -> batch.open(known, progress)).toList(), edition, tx));
    }

    /** A project that is not known comes by the other topic at this moment, where this was sent at this moment. */
    private static final class NotYet extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
