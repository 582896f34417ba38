package dev.interdict.platform;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Records in the order in which they came: what came while others were being taken is taken together. So one that comes
 * alone never waits, and many share the cost of a transaction.
 */
final class Arrivals implements Flow.Subscriber<Message<ConsumerRecord<byte[], byte[]>>> {

    private static final Logger LOG = Logger.getLogger(Arrivals.class);
    private static final int MOST = 64;
    private static final int MOST_BYTES = 1024 * 1024;

    private final Function<List<Message<ConsumerRecord<byte[], byte[]>>>, Uni<Void>> take;
    private final Queue<Message<ConsumerRecord<byte[], byte[]>>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean taking = new AtomicBoolean();
    private volatile Flow.@Nullable Subscription source;

    Arrivals(Function<List<Message<ConsumerRecord<byte[], byte[]>>>, Uni<Void>> take) {
        this.take = take;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        subscription.request(MOST);
    }

    @Override
    public void onNext(Message<ConsumerRecord<byte[], byte[]>> message) {
        waiting.add(message);
        next();
    }

    @Override
    public void onError(Throwable failure) {
        LOG.error("no more records come", failure);
    }

    @Override
    public void onComplete() {}

    private void next() {
        while (!waiting.isEmpty() && taking.compareAndSet(false, true)) {
            var together = together();
            if (!together.isEmpty()) {
                take.apply(together).subscribe().with(ignored -> taken(together.size()), failure -> {
                    LOG.error("records were not taken", failure);
                    taken(together.size());
                });
                return;
            }
            taking.set(false);
        }
    }

    private void taken(int count) {
        taking.set(false);
        Objects.requireNonNull(source).request(count);
        next();
    }

    private List<Message<ConsumerRecord<byte[], byte[]>>> together() {
        var together = new ArrayList<Message<ConsumerRecord<byte[], byte[]>>>();
        var bytes = 0L;
        while (together.size() < MOST && bytes < MOST_BYTES) {
            var message = waiting.poll();
            if (message == null) {
                break;
            }
            bytes += Math.max(message.getPayload().serializedValueSize(), 0);
            together.add(message);
        }
        return together;
    }
}
