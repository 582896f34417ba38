package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Batches;
import dev.interdict.ingestion.domain.Decision;
import dev.interdict.ingestion.domain.Delivery;
import dev.interdict.ingestion.domain.Document;
import dev.interdict.ingestion.domain.IngestionRules;
import dev.interdict.ingestion.domain.Project;
import dev.interdict.ingestion.domain.Timings;
import dev.interdict.ingestion.domain.UploadFaults;
import dev.interdict.ingestion.formats.Reading;
import dev.interdict.ingestion.formats.SbomReader;
import dev.interdict.ingestion.store.IngestionStore;
import dev.interdict.platform.Cause;
import dev.interdict.platform.Ids;
import dev.interdict.platform.Problem;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.platform.WallClock;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What all doors do with an upload: read it on a worker thread, then decide and record in one transaction. */
@ApplicationScoped
class Uploads {

    private static final Logger LOG = Logger.getLogger(Uploads.class);

    private static final String NOT_FOUND = "The project could not be found. Check its id, or its name and version, or"
            + " send autoCreate=true to have it made.";

    private final Transactions transactions;
    private final IngestionStore store;
    private final ProductClock clock;

    Uploads(Transactions transactions, IngestionStore store, ProductClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    /** Understands the request in the format of its door. */
    interface Door {
        Request understand();
    }

    private sealed interface Prepared {

        record Ready(Delivery delivery) implements Prepared {}

        record Refused(Problem problem) implements Prepared {}
    }

    Uni<Answer> take(Door door) {
        return Uni.createFrom()
                .item(() -> prepare(door))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(prepared -> switch (prepared) {
                    case Prepared.Ready(var delivery) -> deliver(delivery);
                    case Prepared.Refused(var problem) -> Uni.createFrom().item(new Answer.Refused(problem));
                });
    }

    private Prepared prepare(Door door) {
        var receivedAt = WallClock.now();
        return switch (door.understand()) {
            case Request.Refused(var problem) -> new Prepared.Refused(problem);
            case Request.Understood request -> prepare(request, receivedAt);
        };
    }

    private Prepared prepare(Request.Understood request, Instant receivedAt) {
        var faults = UploadFaults.of(request.upload());
        if (!faults.isEmpty()) {
            return new Prepared.Refused(Faults.problem("The upload cannot be taken.", faults));
        }
        return switch (SbomReader.read(request.bytes())) {
            case Reading.Unreadable(var problem, var places) -> new Prepared.Refused(Faults.problem(problem, places));
            case Reading.Read(var document) -> new Prepared.Ready(delivery(request, document, receivedAt));
        };
    }

    private Delivery delivery(Request.Understood request, Document document, Instant receivedAt) {
        var batches = Batches.of(document.entries());
        var digest = Digests.sha256(request.bytes());
        var took = Duration.between(receivedAt, WallClock.now()).toMillis();
        return new Delivery(
                Ids.next(),
                request.upload(),
                request.bytes(),
                digest,
                document,
                batches,
                clock.now(),
                new Timings(receivedAt, took, null));
    }

    private Uni<Answer> deliver(Delivery delivery) {
        return transactions
                .run(tx -> store.claim(delivery.upload(), Ids.next(), delivery.at(), tx)
                        .chain(project -> decide(delivery, project, tx))
                        .call(decision -> store.record(decision.events(), Cause.first(delivery.sbomId()), tx)))
                .map(Uploads::answer);
    }

    private Uni<Decision> decide(Delivery delivery, Optional<Project> project, Transaction tx) {
        if (project.isEmpty()) {
            return Uni.createFrom().item(new Decision.Unknown());
        }
        var known = project.get();
        var upload = delivery.upload();
        return store.current(known.id(), upload.versionIn(known), upload.slot(), tx)
                .map(current -> IngestionRules.deliver(delivery, known, current.orElse(null)));
    }

    private static Answer answer(Decision decision) {
        return switch (decision) {
            case Decision.Taken(var sbom, var ignored) -> {
                LOG.infof(
                        "sbom received case=%s project=%s version=%s slot=%s components=%d",
                        sbom.id(), sbom.projectId(), sbom.version(), sbom.slot(), sbom.components());
                yield new Answer.Kept(sbom, true);
            }
            case Decision.AlreadyCurrent(var sbom, var ignored) -> new Answer.Kept(sbom, false);
            case Decision.Unknown() -> new Answer.Refused(Problem.of(404, NOT_FOUND));
        };
    }
}
