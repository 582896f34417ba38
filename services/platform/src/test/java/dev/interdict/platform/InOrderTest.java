package dev.interdict.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One after another, until one fails. */
class InOrderTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    @Test
    void beginsAStepWhenTheOneBeforeHasEnded() {
        InOrder.each(List.of("a", "b", "c"), this::slowly).await().atMost(LONG);
        assertThat(said).containsExactly("a begins", "a ends", "b begins", "b ends", "c begins", "c ends");
    }

    @Test
    void stopsAtTheFirstFailure() {
        var steps = InOrder.each(List.of("a", "fail", "c"), this::slowly).await();
        assertThatThrownBy(() -> steps.atMost(LONG)).hasMessage("failed");
        assertThat(said).containsExactly("a begins", "a ends", "fail begins");
    }

    @Test
    void stopsWhereAStepCannotBegin() {
        var steps = InOrder.each(List.of("a", "b"), item -> {
                    throw new IllegalStateException(item);
                })
                .await();
        assertThatThrownBy(() -> steps.atMost(LONG)).hasMessage("a");
    }

    @Test
    void endsAtOnceWithNothingToDo() {
        InOrder.each(List.of(), ignored -> Uni.createFrom().nothing()).await().atMost(LONG);
    }

    @Test
    void doesNothingBeforeItIsSubscribedTo() {
        var steps = InOrder.each(List.of("a"), this::slowly);
        assertThat(said).isEmpty();
        steps.await().atMost(LONG);
        assertThat(said).isNotEmpty();
    }

    @Test
    void takesManyItemsWithoutADeepStack() {
        var count = new AtomicInteger();
        InOrder.each(
                        IntStream.range(0, 100_000).boxed().toList(),
                        item -> Uni.createFrom().item(count.incrementAndGet()))
                .await()
                .atMost(LONG);
        assertThat(count).hasValue(100_000);
    }

    private Uni<String> slowly(String item) {
        return Uni.createFrom()
                .item(item)
                .invoke(() -> said.add(item + " begins"))
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(5))
                .invoke(() -> {
                    if (item.equals("fail")) {
                        throw new IllegalStateException("failed");
                    }
                    said.add(item + " ends");
                });
    }
}
