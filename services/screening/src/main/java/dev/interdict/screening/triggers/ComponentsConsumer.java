package dev.interdict.screening.triggers;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.platform.Inbox;
import dev.interdict.platform.IncomingEvent;
import dev.interdict.platform.Poison;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.TopicConsumer;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.schemas.ingestion.ComponentsRead;
import dev.interdict.screening.domain.findings.Project;
import dev.interdict.screening.domain.matching.Match;
import dev.interdict.screening.identifiers.Components;
import dev.interdict.screening.store.ProjectStore;
import dev.interdict.screening.store.RedecisionStore;
import dev.interdict.screening.store.SbomStore;
import dev.interdict.screening.triggers.Catalogue.Edition;
import dev.interdict.screening.triggers.Catalogue.Stale;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes an SBOM's components, matches them, and decides the project when all batches are in. */
@ApplicationScoped
class ComponentsConsumer implements TopicConsumer {

    private final Inbox inbox;
    private final Transactions transactions;
    private final Catalogue catalogue;
    private final ProjectStore projects;
    private final SbomStore sboms;
    private final RedecisionStore redecisions;
    private final Decisions decisions;
    private final ProductClock clock;

    ComponentsConsumer(
            Inbox inbox,
            Transactions transactions,
            Catalogue catalogue,
            ProjectStore projects,
            SbomStore sboms,
            RedecisionStore redecisions,
            Decisions decisions,
            ProductClock clock) {
        this.inbox = inbox;
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.projects = projects;
        this.sboms = sboms;
        this.redecisions = redecisions;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "interdict.ingestion.components.v1";
    }

    @Incoming("components")
    @Override
    public Uni<Void> on(ConsumerRecord<byte[], byte[]> record) {
        return inbox.take(
                        record,
                        ComponentsRead.class,
                        event -> screen(event).onFailure(Stale.class).retry().atMost(Catalogue.TRIES))
                .onFailure(Poison.class)
                .call(poison -> reject(record, poison));
    }

    /** Without one of its batches an SBOM can never be screened: whoever uploaded it is told. */
    private Uni<Void> reject(ConsumerRecord<byte[], byte[]> record, Throwable poison) {
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

    private Uni<Void> screen(IncomingEvent<ComponentsRead> event) {
        return catalogue
                .edition()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(edition -> new Screened(
                        event,
                        edition,
                        edition.match(Components.readAll(event.value().getComponents()))))
                .chain(screened -> transactions.once(event, tx -> take(screened, tx)));
    }

    private Uni<Void> take(Screened screened, Transaction tx) {
        var event = screened.event();
        var projectId = event.value().getProjectId();
        return projects.lock(projectId, tx)
                .chain(found -> found.isEmpty()
                        ? tx.park(event, "project " + projectId)
                        : redecisions
                                .isBehind(projectId, event.at(), tx)
                                .chain(behind -> behind
                                        ? tx.park(event, "what became known before it")
                                        : keep(found.getFirst(), screened, tx)));
    }

    private Uni<Void> keep(Project project, Screened screened, Transaction tx) {
        var batch = screened.event().value();
        return catalogue
                .require(screened.edition(), tx)
                .chain(() ->
                        sboms.keep(batch, screened.matches(), screened.edition().generation(), tx))
                .chain(progress -> progress.complete()
                        ? complete(project, screened, progress, tx)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> complete(Project project, Screened screened, SbomStore.Progress progress, Transaction tx) {
        var event = screened.event();
        var batch = event.value();
        var settled = progress.superseded() ? sboms.forget(batch.getSbomId(), tx) : sboms.makeCurrent(batch, tx);
        return settled.chain(() -> redecisions.rematch(
                        batch,
                        screened.edition().generation(),
                        event.at(),
                        event.cause().caseId(),
                        tx))
                .chain(() -> decisions.screened(
                        project,
                        screened.edition(),
                        event.at(),
                        event.cause(),
                        batch.getSbomId(),
                        progress.components(),
                        tx));
    }

    private record Screened(IncomingEvent<ComponentsRead> event, Edition edition, List<Match> matches) {}
}
