package dev.interdict.deploy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.interdict.deploy.Look.Busy;
import dev.interdict.deploy.Look.Quiet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The four services and the topics between them, seen as one line along which work travels. */
final class Pipeline implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
    private final Function<Stage, List<ServiceProcess>> replicas;
    private final Lag lag;

    Pipeline(Function<Stage, List<ServiceProcess>> replicas, Broker kafka) {
        this.replicas = replicas;
        this.lag = new Lag(kafka);
    }

    /** Looks until it is quiet, or until what is left has stayed the same for so long. */
    Look await(Instant since, Duration withoutProgress) {
        Look last = look(since);
        long changed = System.nanoTime();
        while (last instanceof Busy && System.nanoTime() - changed < withoutProgress.toNanos()) {
            Pause.of(BETWEEN_LOOKS);
            Look next = look(since);
            if (!next.equals(last)) {
                changed = System.nanoTime();
            }
            last = next;
        }
        return last;
    }

    @Override
    public void close() {
        lag.close();
    }

    /** Follows the way of the data, so that work on its way is met wherever it has got to in the meantime. */
    private Look look(Instant since) {
        @Nullable Instant next = null;
        for (Stage stage : Stage.values()) {
            Optional<Busy> unread = stage == Stage.INGESTION ? Optional.empty() : unread(stage);
            if (unread.isPresent()) {
                return unread.get();
            }
            switch (backlog(stage, since)) {
                case Busy busy -> {
                    return busy;
                }
                case Quiet quiet -> next = earlier(next, quiet.nextDue());
            }
        }
        return returned(since, next);
    }

    /** Ingestion hears last what became of SBOMs; what it read since it was looked at first may wait with it still. */
    private Look returned(Instant since, @Nullable Instant next) {
        Optional<Busy> unread = unread(Stage.INGESTION);
        if (unread.isPresent()) {
            return unread.get();
        }
        return switch (backlog(Stage.INGESTION, since)) {
            case Busy busy -> busy;
            case Quiet quiet -> new Quiet(earlier(next, quiet.nextDue()));
        };
    }

    private Optional<Busy> unread(Stage stage) {
        return lag.of(stage)
                .map(records -> records.isEmpty()
                        ? Optional.<Busy>empty()
                        : Optional.of(new Busy("%s has records to read, %s".formatted(stage.service(), records))))
                .orElseGet(() -> Optional.of(new Busy("Kafka does not answer")));
    }

    private Look backlog(Stage stage, Instant since) {
        @Nullable Instant next = null;
        List<ServiceProcess> alive =
                replicas.apply(stage).stream().filter(ServiceProcess::isAlive).toList();
        if (alive.isEmpty()) {
            return new Busy(stage.service() + " is not running");
        }
        for (ServiceProcess service : alive) {
            Optional<Backlog> backlog = Backlog.of(service, json);
            if (backlog.isEmpty()) {
                return new Busy(stage.service() + " does not tell its backlog");
            }
            if (!backlog.get().isClear(since)) {
                return new Busy(stage.service() + " has " + backlog.get().left());
            }
            next = earlier(next, backlog.get().nextDue());
        }
        return new Quiet(next);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
