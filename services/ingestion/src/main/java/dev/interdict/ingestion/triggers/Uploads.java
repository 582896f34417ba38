package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Decision;
import dev.interdict.ingestion.domain.Delivery;
import dev.interdict.ingestion.domain.Document;
import dev.interdict.ingestion.domain.IngestionRules;
import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.domain.Lineage;
import dev.interdict.ingestion.domain.Project;
import dev.interdict.ingestion.domain.Timings;
import dev.interdict.ingestion.domain.Upload;
import dev.interdict.ingestion.domain.UploadFaults;
import dev.interdict.ingestion.formats.Reading;
import dev.interdict.ingestion.formats.SbomReader;
import dev.interdict.ingestion.spool.Damaged;
import dev.interdict.ingestion.spool.Held;
import dev.interdict.ingestion.spool.Inflation;
import dev.interdict.ingestion.spool.Inflation.Coding;
import dev.interdict.ingestion.spool.TooLarge;
import dev.interdict.ingestion.store.FamilyStore;
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
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/** What all doors do with an upload: read it on a worker thread, then decide and record in one transaction. */
@ApplicationScoped
class Uploads {

    private static final Logger LOG = Logger.getLogger(Uploads.class);

    private static final String NOT_FOUND = "The project could not be found. Check its id, or its name and version, or"
            + " send autoCreate=true to have it made.";

    private static final String BUSY =
            "The service reads as many large documents as it has memory for. Nothing was changed: try again.";

    private static final long BUFFERS = 256 * 1024;

    /** The shortest entry has a dozen bytes, and needs about a hundred in memory. */
    private static final long MEMORY_PER_BYTE = 8;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Room room = new Room(Limits.READING);
    private final Transactions transactions;
    private final IngestionStore store;
    private final FamilyStore families;
    private final ProductClock clock;

    Uploads(Transactions transactions, IngestionStore store, FamilyStore families, ProductClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.families = families;
        this.clock = clock;
    }

    /** Understands the request in the format of its door, and writes its document. */
    interface Door {
        Request understand(Held held) throws IOException;
    }

    private sealed interface Prepared {

        record Received(Upload upload, Coding coding, Instant receivedAt) implements Prepared {}

        record Ready(Delivery delivery) implements Prepared {}

        record Refused(Problem problem) implements Prepared {}
    }

    Uni<Answer> take(Door door) {
        return Uni.createFrom().deferred(() -> {
            var held = new Held();
            return apart(() -> receive(door, held))
                    .chain(prepared -> prepared instanceof Prepared.Received received
                            ? read(received, held)
                            : Uni.createFrom().item(prepared))
                    .chain(this::answer)
                    .onTermination()
                    .invoke(held::close);
        });
    }

    private Uni<Answer> answer(Prepared prepared) {
        return switch (prepared) {
            case Prepared.Ready(var delivery) -> deliver(delivery);
            case Prepared.Refused(var problem) -> Uni.createFrom().item(new Answer.Refused(problem));
            case Prepared.Received unread -> throw new IllegalStateException("Not read: " + unread);
        };
    }

    private static Prepared receive(Door door, Held held) throws IOException {
        var receivedAt = WallClock.now();
        return switch (door.understand(held)) {
            case Request.Refused(var problem) -> new Prepared.Refused(problem);
            case Request.Understood(var upload) -> received(upload, held.coding(), receivedAt);
        };
    }

    private static Prepared received(Upload upload, Coding coding, Instant receivedAt) {
        var faults = UploadFaults.of(upload);
        return faults.isEmpty()
                ? new Prepared.Received(upload, coding, receivedAt)
                : new Prepared.Refused(Faults.problem("The upload cannot be taken.", faults));
    }

    /** Reads the document when there is room for it; a client that has waited too long is told to come again. */
    private Uni<Prepared> read(Prepared.Received received, Held held) {
        var needed = needed(received.coding(), held.size());
        return Uni.createFrom()
                .item(() -> room.enter(needed))
                .repeat()
                .withDelay(LOOK_AGAIN)
                .whilst(entered -> !entered
                        && WallClock.now().isBefore(received.receivedAt().plus(PATIENCE)))
                .collect()
                .last()
                .chain(entered -> entered
                        ? apart(() -> understood(received, held))
                                .onTermination()
                                .invoke(() -> room.leave(needed))
                        : Uni.createFrom().item(new Prepared.Refused(Problem.of(503, BUSY))));
    }

    /** Bytes of memory that reading needs at most: for the buffers, and for entries and references, of which there are at most so many. */
    private static long needed(Coding coding, long size) {
        var plain = coding == Coding.NONE ? size : Math.min(size * Limits.INFLATION, Limits.DOCUMENT);
        return Math.min(BUFFERS + plain * MEMORY_PER_BYTE, Limits.READING);
    }

    private Prepared understood(Prepared.Received received, Held held) throws IOException {
        try (var document = Inflation.open(received.coding(), held.open());
                var batching = held.batching()) {
            return switch (SbomReader.read(document, held.drafts(), batching::add)) {
                case Reading.Unreadable(var problem, var places) ->
                    new Prepared.Refused(Faults.problem(problem, places));
                case Reading.Read(var read) ->
                    new Prepared.Ready(delivery(
                            received,
                            received.coding() == Coding.NONE
                                    ? read
                                    : read.as(received.coding().mediaType()),
                            held));
            };
        }
    }

    /** On a worker thread; what is wrong with the upload's bytes is the caller's to hear. */
    private static Uni<Prepared> apart(Callable<Prepared> work) {
        return Uni.createFrom()
                .<Prepared>emitter(emitter -> {
                    try {
                        emitter.complete(work.call());
                    } catch (Exception failure) {
                        emitter.fail(failure);
                    }
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure(TooLarge.class)
                .recoverWithItem(beyond -> new Prepared.Refused(Problem.of(413, String.valueOf(beyond.getMessage()))))
                .onFailure(Damaged.class)
                .recoverWithItem(
                        damaged -> new Prepared.Refused(Problem.of(400, String.valueOf(damaged.getMessage()))));
    }

    private Delivery delivery(Prepared.Received received, Document document, Held held) {
        var took = Duration.between(received.receivedAt(), WallClock.now()).toMillis();
        return new Delivery(
                Ids.next(),
                received.upload(),
                document,
                held,
                clock.now(),
                new Timings(received.receivedAt(), took, null));
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
        var versionId = Ids.of("version", known.id(), upload.versionIn(known));
        return above(upload, known, tx)
                .chain(above -> store.current(known.id(), upload.versionIn(known), upload.slot(), tx)
                        .map(current ->
                                IngestionRules.deliver(delivery, known, above, versionId, current.orElse(null))))
                .invoke(Uploads::refuseParent);
    }

    private Uni<Lineage> above(Upload upload, Project project, Transaction tx) {
        var parent = upload.claims().parent();
        return parent == null || project.has(upload.versionIn(project))
                ? Uni.createFrom().item(Lineage.NONE)
                : families.lineage(parent, tx);
    }

    private static void refuseParent(Decision decision) {
        if (decision instanceof Decision.NoParent refused) {
            throw Faults.refusal(refused);
        }
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
            case Decision.NoParent refused -> throw new IllegalStateException("Not refused: " + refused);
        };
    }
}
