package dev.interdict.screening.triggers;

import dev.interdict.platform.Inbox;
import dev.interdict.platform.IncomingEvent;
import dev.interdict.platform.TopicConsumer;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.schemas.ingestion.ProjectChanged;
import dev.interdict.screening.store.ProjectStore;
import dev.interdict.screening.store.RedecisionStore;
import dev.interdict.screening.triggers.Catalogue.Edition;
import dev.interdict.screening.triggers.Catalogue.Stale;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes projects, and decides again what a changed profile or version changes. */
@ApplicationScoped
class ProjectsConsumer implements TopicConsumer {

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

    @Incoming("projects")
    @Override
    public Uni<Void> on(ConsumerRecord<byte[], byte[]> record) {
        return inbox.take(
                record,
                ProjectChanged.class,
                event -> catalogue
                        .edition()
                        .chain(edition -> transactions.once(event, tx -> take(event, edition, tx)))
                        .onFailure(Stale.class)
                        .retry()
                        .atMost(Catalogue.TRIES));
    }

    private Uni<Void> take(IncomingEvent<ProjectChanged> event, Edition edition, Transaction tx) {
        return redecisions
                .isBehind(event.value().getProjectId(), event.at(), tx)
                .chain(behind -> behind
                        ? tx.park(event, "what became known before it")
                        : projects.take(event.value(), tx)
                                .chain(taken -> taken
                                        ? decide(event, edition, tx)
                                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> decide(IncomingEvent<ProjectChanged> event, Edition edition, Transaction tx) {
        return catalogue
                .require(edition, tx)
                .chain(() -> projects.lock(event.value().getProjectId(), tx))
                .chain(found -> decisions.decide(found.getFirst(), edition, event.at(), event.cause(), tx));
    }
}
