package dev.interdict.platform;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Records in the order in which they came: what came while others were being taken is taken together. So one that comes
 * alone never waits, and many share the cost of a transaction. Once as many wait as fit together, they are read meanwhile.
 */
final class Arrivals implements Flow.Subscriber<Message<ConsumerRecord<byte[], byte[]>>> {

    private static final Logger LOG = Logger.getLogger(Arrivals.class);
    private static final int MOST = 64;
    private static final int MOST_BYTES = 1024 * 1024;

    private final Function<List<Message<ConsumerRecord<byte[], byte[]>>>, Uni<Supplier<Uni<Void>>>> read;
    private final Queue<Message<ConsumerRecord<byte[], byte[]>>> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private int begun;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private volatile Flow.@Nullable Subscription source;

    /** Reading gives what takes the records once their turn has come. */
    Arrivals(Function<List<Message<ConsumerRecord<byte[], byte[]>>>, Uni<Supplier<Uni<Void>>>> read) {
        this.read = read;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        subscription.request(MOST);
    }

    @Override
    public void onNext(Message<ConsumerRecord<byte[], byte[]>> message) {
        synchronized (this) {
            waiting.add(message);
            waitingBytes += bytes(message);
        }
        beginRounds();
    }

    @Override
    public void onError(Throwable failure) {
        LOG.error("no more records come", failure);
    }

    @Override
    public void onComplete() {}

    /** Records that are taken together, behind those before them. */
    private record Round(
            List<Message<ConsumerRecord<byte[], byte[]>>> records,
            CompletableFuture<Void> before,
            CompletableFuture<Void> taken) {}

    private void beginRounds() {
        for (var round = next(); round != null; round = next()) {
            begin(round);
        }
    }

    private synchronized @Nullable Round next() {
        if (begun >= mayBegin()) {
            return null;
        }
        begun++;
        var round = new Round(together(), last, new CompletableFuture<>());
        last = round.taken();
        return round;
    }

    private int mayBegin() {
        if (waiting.isEmpty()) {
            return 0;
        }
        return waiting.size() >= MOST || waitingBytes >= MOST_BYTES ? 2 : 1;
    }

    /** Without the lock, since reading takes its time. */
    private void begin(Round round) {
        var count = round.records().size();
        var reading = read.apply(round.records()).subscribeAsCompletionStage();
        Uni.createFrom()
                .completionStage(round.before().thenCompose(ignored -> reading))
                .chain(Supplier::get)
                .onFailure()
                .invoke(failure -> LOG.error("records were not taken", failure))
                .onItemOrFailure()
                .invoke((ignored, failure) -> round.taken().complete(null))
                .subscribe()
                .with(ignored -> ended(count), ignored -> ended(count));
    }

    private void ended(int count) {
        synchronized (this) {
            begun--;
        }
        Objects.requireNonNull(source).request(count);
        beginRounds();
    }

    private List<Message<ConsumerRecord<byte[], byte[]>>> together() {
        var together = new ArrayList<Message<ConsumerRecord<byte[], byte[]>>>();
        var bytes = 0L;
        while (together.size() < MOST && bytes < MOST_BYTES && !waiting.isEmpty()) {
            var message = waiting.remove();
            bytes += bytes(message);
            together.add(message);
        }
        waitingBytes -= bytes;
        return together;
    }

    private static int bytes(Message<ConsumerRecord<byte[], byte[]>> message) {
        return Math.max(message.getPayload().serializedValueSize(), 0);
    }
}
