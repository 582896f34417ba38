package dev.interdict.platform;

import dev.interdict.platform.Claims.Claim;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** The only place where a transaction begins. */
@ApplicationScoped
public class Transactions {

    private final Mutiny.SessionFactory sessions;
    private final Contexts contexts;
    private final KnownSchemas knownSchemas;
    private final Event<Committed> published;

    Transactions(
            Mutiny.SessionFactory sessions, Contexts contexts, KnownSchemas knownSchemas, Event<Committed> published) {
        this.sessions = sessions;
        this.contexts = contexts;
        this.knownSchemas = knownSchemas;
        this.published = published;
    }

    /** Rows and events of the work become visible together, or not at all. Nothing but SQL belongs into the work. */
    public <T> Uni<T> run(Function<Transaction, Uni<T>> work) {
        return contexts.onFresh(() -> attempt(work));
    }

    /**
     * As {@link #run}, once per event: a redelivery does nothing. The events are of one topic, and those of one key belong
     * together; the work gets those that come for the first time, if there are any.
     */
    public <T> Uni<Void> once(
            List<IncomingEvent<T>> events, BiFunction<List<IncomingEvent<T>>, Transaction, Uni<Void>> work) {
        return run(tx -> Claims.claim(events, tx)
                .call(claims -> InOrder.each(
                        claims.getOrDefault(Claim.BEHIND_A_PARKED_ONE, List.of()),
                        event -> tx.park(event, "the event before it")))
                .map(claims -> claims.getOrDefault(Claim.FIRST, List.of()))
                .chain(first -> first.isEmpty() ? Uni.createFrom().voidItem() : work.apply(first, tx)));
    }

    private <T> Uni<T> attempt(Function<Transaction, Uni<T>> work) {
        return sessions.withStatelessTransaction((session, ignored) -> {
                    var tx = new Transaction(session, knownSchemas);
                    return work.apply(tx).call(tx::write).map(result -> new Done<>(result, tx));
                })
                .invoke(done -> done.tx().committed(published))
                .map(Done::result);
    }

    private record Done<T>(T result, Transaction tx) {}

    /** Says to this process, after the commit, that the outbox has something, or that an event was put aside. */
    record Committed(boolean published, boolean parked) {}
}
