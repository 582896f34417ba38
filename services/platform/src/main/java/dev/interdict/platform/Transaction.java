package dev.interdict.platform;

import dev.interdict.platform.OutgoingEvent.Payload;
import dev.interdict.platform.Transactions.Committed;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.avro.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The open transaction, handed on as a value: who holds none cannot write. */
public final class Transaction {

    private final Mutiny.StatelessSession session;
    private final KnownSchemas knownSchemas;
    private final List<OutboxRow> outgoing = new ArrayList<>();
    private final Set<Schema> schemas = new HashSet<>();
    private boolean published;
    private boolean parked;

    Transaction(Mutiny.StatelessSession session, KnownSchemas knownSchemas) {
        this.session = session;
        this.knownSchemas = knownSchemas;
    }

    /** For stores: rows are read and written through it, one statement after another. */
    public Mutiny.StatelessSession session() {
        return session;
    }

    /** Executes a native statement; parameters are ?1, ?2 and so on. Gives the number of rows it changed. */
    public Uni<Integer> execute(String sql, @Nullable Object... parameters) {
        var query = session.createNativeQuery(sql);
        for (var i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.executeUpdate();
    }

    /** Runs a native query that gives rows of the type, an entity or a scalar; parameters are ?1, ?2 and so on. */
    public <R> Uni<List<R>> list(Class<R> type, String sql, @Nullable Object... parameters) {
        var query = session.createNativeQuery(sql, type);
        for (var i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }

    /** Inserts new rows in one batch. */
    public Uni<Void> insertAll(Collection<?> rows) {
        return rows.isEmpty() ? Uni.createFrom().voidItem() : session.insertAll(rows.size(), rows.toArray());
    }

    /** The events leave after the commit, those of one key in this order. */
    public void publish(Collection<OutgoingEvent> events) {
        for (var event : events) {
            if (event.payload() instanceof Payload.Avro avro) {
                schemas.add(avro.value().getSchema());
            }
            outgoing.add(OutboxRow.of(event));
        }
    }

    /** Puts the event aside until what it waits for is known; it is taken up again by itself, in order of its key. */
    public Uni<Void> park(IncomingEvent<?> event, String waitsFor) {
        parked = true;
        return Parked.park(event, waitsFor, this);
    }

    /** Writes the events that were published so far, so that many of them need not stand in memory together. */
    public Uni<Void> write() {
        var rows = List.copyOf(outgoing);
        outgoing.clear();
        published |= !rows.isEmpty();
        return knownSchemas.remember(schemas, this).chain(() -> OutboxRows.insert(rows, this));
    }

    /** Does what takes a thread for itself, reading a file for example, away from the event loop. */
    public <T> Uni<T> apart(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(
                        () -> Objects.requireNonNull(Vertx.currentContext(), "a transaction has a context of its own")
                                .executeBlocking(work, false)
                                .toCompletionStage());
    }

    void committed(Event<Committed> told) {
        if (published) {
            knownSchemas.committed(schemas);
        }
        if (published || parked) {
            told.fire(new Committed(published, parked));
        }
    }
}
