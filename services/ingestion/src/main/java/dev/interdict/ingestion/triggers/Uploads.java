package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Decision;
import dev.interdict.ingestion.domain.Delivery;
import dev.interdict.ingestion.domain.Document;
import dev.interdict.ingestion.domain.IdempotencyKey;
import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.domain.Timings;
import dev.interdict.ingestion.domain.Upload;
import dev.interdict.ingestion.domain.UploadFaults;
import dev.interdict.ingestion.envelopes.Envelopes;
import dev.interdict.ingestion.formats.FormatReader;
import dev.interdict.ingestion.formats.Reading;
import dev.interdict.ingestion.spool.Damaged;
import dev.interdict.ingestion.spool.Held;
import dev.interdict.ingestion.spool.Inflation;
import dev.interdict.ingestion.spool.Inflation.Coding;
import dev.interdict.ingestion.spool.TooLarge;
import dev.interdict.ingestion.validation.StrictReader;
import dev.interdict.platform.Ids;
import dev.interdict.platform.Problem;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.WallClock;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What all doors do with an upload: read it on a worker thread, then decide and record in one transaction. */
@ApplicationScoped
class Uploads {

    private static final Logger LOG = Logger.getLogger(Uploads.class);

    private static final String NOT_FOUND = "The project could not be found. Check its id, or its name and version, or"
            + " send autoCreate=true to have it made.";

    private static final String KEY_TAKEN =
            "Another request came under this Idempotency-Key: its project, version, slot or"
                    + " document was not the same. Send a new key with a new request.";

    private static final String BUSY =
            "The service reads as many large documents as it has memory for. Nothing was changed: try again.";

    private static final long BUFFERS = 256 * 1024;

    /** The shortest entry has a dozen bytes, and needs about a hundred in memory. */
    private static final long MEMORY_PER_BYTE = 8;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Room room = new Room(Limits.READING);
    private final Deliveries deliveries;
    private final ProductClock clock;
    private final CurrentVertxRequest request;
    private final Envelopes envelopes;

    Uploads(Deliveries deliveries, ProductClock clock, CurrentVertxRequest request, Envelopes envelopes) {
        this.request = request;
        this.deliveries = deliveries;
        this.clock = clock;
        this.envelopes = envelopes;
    }

    /** Understands the request in the format of its door, and writes its document. */
    interface Door {
        Request understand(Held held) throws IOException;
    }

    private sealed interface Prepared {

        record Received(Upload upload, boolean strictly, Coding coding, Instant receivedAt, Instant completeAt)
                implements Prepared {}

        record Ready(Delivery delivery) implements Prepared {}

        record Refused(Problem problem) implements Prepared {}
    }

    /** Takes an upload. */
    Uni<Answer> take(Door door) {
        return take(door, null);
    }

    /** Takes an upload, once for each key; one without a key as often as it comes. */
    Uni<Answer> take(Door door, @Nullable IdempotencyKey key) {
        var turn = Turn.of(request.getCurrent());
        return Uni.createFrom().deferred(() -> {
            if (!turn.begin()) {
                return Uni.createFrom().failure(new ClosedChannelException());
            }
            var held = new Held();
            return apart(() -> receive(door, held))
                    .chain(prepared -> prepared instanceof Prepared.Received received
                            ? read(received, held)
                            : Uni.createFrom().item(prepared))
                    .chain(prepared -> answer(prepared, key))
                    .onTermination()
                    .invoke(() -> {
                        held.close();
                        turn.end();
                    });
        });
    }

    private Uni<Answer> answer(Prepared prepared, @Nullable IdempotencyKey key) {
        return switch (prepared) {
            case Prepared.Ready(var delivery) -> deliveries.take(delivery, key).map(Uploads::answer);
            case Prepared.Refused(var problem) -> Uni.createFrom().item(new Answer.Refused(problem));
            case Prepared.Received unread -> throw new IllegalStateException("Not read: " + unread);
        };
    }

    private static Prepared receive(Door door, Held held) throws IOException {
        var receivedAt = WallClock.now();
        return switch (door.understand(held)) {
            case Request.Refused(var problem) -> new Prepared.Refused(problem);
            case Request.Understood(var upload, var strictly) -> received(upload, strictly, held.coding(), receivedAt);
        };
    }

    private static Prepared received(Upload upload, boolean strictly, Coding coding, Instant receivedAt) {
        var faults = UploadFaults.of(upload);
        return faults.isEmpty()
                ? new Prepared.Received(upload, strictly, coding, receivedAt, WallClock.now())
                : new Prepared.Refused(Faults.problem("The upload cannot be taken.", faults));
    }

    /** Reads the document when there is room for it; a client that has waited too long is told to come again. */
    private Uni<Prepared> read(Prepared.Received received, Held held) {
        var needed = needed(received, held.size());
        return room.enter(needed, PATIENCE)
                .chain(entered -> entered
                        ? apart(() -> understood(received, held))
                                .onTermination()
                                .invoke(() -> room.leave(needed))
                        : Uni.createFrom().item(new Prepared.Refused(Problem.of(503, BUSY))));
    }

    /**
     * Bytes of memory that reading needs at most: for the buffers, and for entries and references, of which there are at
     * most so many. Strict reading takes all there is, since a schema and a part of the document stand in memory, too.
     */
    private static long needed(Prepared.Received received, long size) {
        if (received.strictly()) {
            return Limits.READING;
        }
        var plain = received.coding() == Coding.NONE ? size : Math.min(size * Limits.INFLATION, Limits.DOCUMENT);
        return Math.min(BUFFERS + plain * MEMORY_PER_BYTE, Limits.READING);
    }

    private Prepared understood(Prepared.Received received, Held held) throws IOException {
        var began = WallClock.now();
        FormatReader reader = received.strictly() ? StrictReader::read : FormatReader.LENIENT;
        try (var batching = held.batching()) {
            return switch (envelopes.read(
                    () -> Inflation.open(received.coding(), held.open()), reader, held.drafts(), batching::add)) {
                case Reading.Wrapped wrapped -> throw new IllegalStateException("Not opened: " + wrapped);
                case Reading.Unreadable(var problem, var places) ->
                    new Prepared.Refused(Faults.problem(problem, places));
                case Reading.Read(var read) ->
                    new Prepared.Ready(delivery(
                            received,
                            received.coding() == Coding.NONE
                                    ? read
                                    : read.as(received.coding().mediaType()),
                            held,
                            began));
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

    private Delivery delivery(Prepared.Received received, Document document, Held held, Instant began) {
        return new Delivery(
                Ids.next(),
                received.upload(),
                document,
                held,
                clock.now(),
                Timings.read(
                        received.receivedAt(),
                        millis(received.receivedAt(), received.completeAt()),
                        millis(received.completeAt(), began),
                        millis(began, WallClock.now())));
    }

    private static long millis(Instant from, Instant to) {
        return Duration.between(from, to).toMillis();
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
            case Decision.Repeated(var sbom) -> new Answer.Kept(sbom, false);
            case Decision.KeyTaken() -> new Answer.Refused(Problem.of(422, KEY_TAKEN));
            case Decision.Unknown() -> new Answer.Refused(Problem.of(404, NOT_FOUND));
            case Decision.NoParent refused -> throw new IllegalStateException("Not refused: " + refused);
        };
    }
}
