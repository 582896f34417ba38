package dev.interdict.screening.triggers;

import dev.interdict.platform.InOrder;
import dev.interdict.platform.Inbox;
import dev.interdict.platform.IncomingEvent;
import dev.interdict.platform.TopicConsumer;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.schemas.ingestion.ProjectChanged;
import dev.interdict.screening.store.ProjectStore;
import dev.interdict.screening.store.RedecisionStore;
import dev.interdict.screening.store.RedecisionStore.AsOf;
import dev.interdict.screening.triggers.Catalogue.Edition;
import dev.interdict.screening.triggers.Catalogue.Stale;
import dev.interdict.screening.triggers.Decisions.Open;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Flow;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Takes projects, and decides again what a changed profile or version changes. */
@ApplicationScoped
class ProjectsConsumer implements TopicConsumer<ProjectChanged> {

    private final Inbox inbox;
    private final Transactions transactions;
    private final Catalogue catalogue;
    private final ProjectStore projects;
    private final RedecisionStore redecisions;
    private final Decisions decisions;

    ProjectsConsumer(
            Inbox inbox,
            Transactions transactions,
            Catalogue catalogue,
            ProjectStore projects,
            RedecisionStore redecisions,
            Decisions decisions) {
        this.inbox = inbox;
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.projects = projects;
        this.redecisions = redecisions;
        this.decisions = decisions;
    }

    @Override
    public String topic() {
        return "interdict.ingestion.projects.v1";
    }

    @Override
    public Class<ProjectChanged> type() {
        return ProjectChanged.class;
    }

    @Incoming("projects")
    Flow.Subscriber<Message<ConsumerRecord<byte[], byte[]>>> records() {
        return inbox.of(this);
    }

    @Override
    public Uni<Void> take(List<IncomingEvent<ProjectChanged>> events) {
        return catalogue
                .edition()
                .chain(edition -> transactions.once(events, (first, tx) -> take(first, edition, tx)))
                .onFailure(Stale.class)
                .retry()
                .atMost(Catalogue.TRIES);
    }

    private Uni<Void> take(List<IncomingEvent<ProjectChanged>> events, Edition edition, Transaction tx) {
        return redecisions
                .behind(
                        events.stream()
                                .map(event -> new AsOf(project(event), event.at(), event.caseId()))
                                .toList(),
                        tx)
                .chain(behind -> {
                    var early = events.stream()
                            .collect(Collectors.partitioningBy(event -> behind.contains(project(event))));
                    return InOrder.each(
                                    early.getOrDefault(true, List.of()),
                                    event -> tx.park(event, "what became known before it"))
                            .chain(() -> know(early.getOrDefault(false, List.of()), edition, tx));
                });
    }

    private Uni<Void> know(List<IncomingEvent<ProjectChanged>> events, Edition edition, Transaction tx) {
        return projects.take(events.stream().map(IncomingEvent::value).toList(), tx)
                .map(taken -> events.stream()
                        .filter(event -> taken.contains(project(event)))
                        .toList())
                .chain(taken -> taken.isEmpty() ? Uni.createFrom().voidItem() : decide(taken, edition, tx));
    }

    private Uni<Void> decide(List<IncomingEvent<ProjectChanged>> taken, Edition edition, Transaction tx) {
        return catalogue
                .require(edition, tx)
                .chain(() -> projects.lock(
                        taken.stream().map(ProjectsConsumer::project).toList(), tx))
                .chain(known -> decisions.decide(
                        taken.stream()
                                .map(event -> new Open(
                                        Objects.requireNonNull(known.get(project(event))),
                                        event.at(),
                                        event.cause(),
                                        null))
                                .toList(),
                        edition,
                        tx));
    }

    private static UUID project(IncomingEvent<ProjectChanged> event) {
        return event.value().getProjectId();
    }
}
