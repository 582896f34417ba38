package dev.interdict.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ArrivalsTest {

    private static final long UNREADABLE = 99;

    private final List<List<Long>> read = new ArrayList<>();
    private final List<List<Long>> taken = new ArrayList<>();
    private final List<UniEmitter<? super Void>> taking = new ArrayList<>();
    private final List<Long> requested = new ArrayList<>();
    private final CountDownLatch isReading = new CountDownLatch(2);
    private CountDownLatch slow = new CountDownLatch(0);
    private final Arrivals arrivals = new Arrivals(messages -> {
        var offsets =
                messages.stream().map(message -> message.getPayload().offset()).toList();
        read.add(offsets);
        waitWhileSlow();
        return Uni.createFrom().item(() -> {
            if (offsets.contains(UNREADABLE)) {
                throw new IllegalStateException("of the test");
            }
            return () -> take(offsets);
        });
    });

    private void waitWhileSlow() {
        isReading.countDown();
        try {
            slow.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Uni<Void> take(List<Long> offsets) {
        taken.add(offsets);
        return Uni.createFrom().emitter(taking::add);
    }

    ArrivalsTest() {
        arrivals.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long count) {
                requested.add(count);
            }

            @Override
            public void cancel() {}
        });
    }

    @Test
    void oneThatComesAloneDoesNotWait() {
        arrive(1);
        assertThat(taken).containsExactly(List.of(1L));
    }

    @Test
    void whatComesMeanwhileIsTakenTogether() {
        arrive(1, 2, 3);
        assertThat(taken).containsExactly(List.of(1L));
        taking.removeFirst().complete(null);
        assertThat(taken).containsExactly(List.of(1L), List.of(2L, 3L));
    }

    @Test
    void asManyAreAskedForAsWereTaken() {
        arrive(1, 2, 3);
        taking.removeFirst().complete(null);
        taking.removeFirst().complete(null);
        assertThat(requested).containsExactly(64L, 1L, 2L);
    }

    @Test
    void aFailureDoesNotEndIt() {
        arrive(1, 2);
        taking.removeFirst().fail(new IllegalStateException("of the test"));
        assertThat(taken).containsExactly(List.of(1L), List.of(2L));
    }

    @Test
    void whatCannotBeReadDoesNotEndIt() {
        arrive((int) UNREADABLE, 1);
        assertThat(taken).containsExactly(List.of(1L));
        assertThat(requested).containsExactly(64L, 1L);
    }

    @Test
    void asManyAsFitTogetherAreReadWhileThoseBeforeAreTaken() {
        arrive(400_000, IntStream.rangeClosed(1, 3).toArray());
        assertThat(read).containsExactly(List.of(1L));
        arrive(400_000, IntStream.rangeClosed(4, 9).toArray());
        assertThat(read).containsExactly(List.of(1L), List.of(2L, 3L, 4L));
        assertThat(taken).containsExactly(List.of(1L));
        taking.removeFirst().complete(null);
        assertThat(taken).containsExactly(List.of(1L), List.of(2L, 3L, 4L));
        assertThat(read).last().isEqualTo(List.of(5L, 6L, 7L));
        taking.removeFirst().complete(null);
        taking.removeFirst().complete(null);
        assertThat(taken).last().isEqualTo(List.of(8L, 9L));
    }

    @Test
    @Timeout(60)
    void whoEndsARoundDoesNotWaitForAnothersReading() throws InterruptedException {
        arrive(1);
        slow = new CountDownLatch(1);
        var reader = Thread.ofVirtual()
                .start(() -> arrive(400_000, IntStream.rangeClosed(2, 4).toArray()));
        isReading.await();
        taking.removeFirst().complete(null);
        assertThat(requested).containsExactly(64L, 1L);
        slow.countDown();
        reader.join();
        assertThat(taken).containsExactly(List.of(1L), List.of(2L, 3L, 4L));
    }

    @Test
    void manyBytesAreNotTakenTogether() {
        arrive(400_000, IntStream.rangeClosed(1, 6).toArray());
        taking.removeFirst().complete(null);
        assertThat(taken).containsExactly(List.of(1L), List.of(2L, 3L, 4L));
    }

    private void arrive(int... offsets) {
        arrive(10, offsets);
    }

    private void arrive(int bytes, int[] offsets) {
        for (var offset : offsets) {
            arrivals.onNext(Message.of(record(offset, bytes)));
        }
    }

    private static ConsumerRecord<byte[], byte[]> record(int offset, int bytes) {
        return new ConsumerRecord<>(
                "topic",
                0,
                offset,
                0L,
                TimestampType.CREATE_TIME,
                0,
                bytes,
                new byte[0],
                new byte[0],
                new RecordHeaders(),
                Optional.empty());
    }
}
