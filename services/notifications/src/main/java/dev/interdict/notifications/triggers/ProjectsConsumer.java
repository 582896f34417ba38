package dev.interdict.notifications.triggers;

import dev.interdict.notifications.store.ProjectStore;
import dev.interdict.platform.InOrder;
import dev.interdict.platform.Inbox;
import dev.interdict.platform.IncomingEvent;
import dev.interdict.platform.TopicConsumer;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.schemas.ingestion.ProjectChanged;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Flow;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A project changed: its tags are kept for the alerts to come. */
@ApplicationScoped
class ProjectsConsumer implements TopicConsumer<ProjectChanged> {

    private final Inbox inbox;
    private final Transactions transactions;
    private final ProjectStore projects;

    ProjectsConsumer(Inbox inbox, Transactions transactions, ProjectStore projects) {
        this.inbox = inbox;
        this.transactions = transactions;
        this.projects = projects;
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
        return transactions.once(events, (first, tx) -> InOrder.each(first, event -> keep(event.value(), tx)));
    }

    private Uni<Void> keep(ProjectChanged project, Transaction tx) {
        return projects.record(project.getProjectId(), project.getRevision(), project.getTags(), tx);
    }
}
