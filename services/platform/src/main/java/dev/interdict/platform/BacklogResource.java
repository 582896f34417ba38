package dev.interdict.platform;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the service still has to do: nothing is lost while any of it is more than zero. */
@Path("/v1/backlog")
@Produces("application/json")
public class BacklogResource {

    private final Transactions transactions;
    private final ProductClock clock;
    private final List<DueWork> works;
    private final String service;

    BacklogResource(
            Transactions transactions,
            ProductClock clock,
            @All List<DueWork> works,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.transactions = transactions;
        this.clock = clock;
        this.works = works;
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "getBacklog",
            summary = "What this service still has to do",
            description = "Events that wait for Kafka, events parked until another arrives, work due at the product"
                    + " clock's instant, and the instant at which something falls due next.")
    public Uni<Backlog> backlog() {
        return transactions.run(this::read);
    }

    private Uni<Backlog> read(Transaction tx) {
        var now = clock.now();
        var start = Uni.createFrom().item(new DueWork.Due(0, null));
        for (var work : works) {
            start = start.chain(sum -> work.due(now, tx).map(due -> plus(sum, due)));
        }
        return start.chain(due -> tx.list(
                        Object[].class, "select (select count(*) from outbox), (select count(*) from parked)")
                .map(counts -> new Backlog(
                        service,
                        now,
                        ((Number) counts.getFirst()[0]).longValue(),
                        ((Number) counts.getFirst()[1]).longValue(),
                        due.count(),
                        due.next())));
    }

    private static DueWork.Due plus(DueWork.Due a, DueWork.Due b) {
        return new DueWork.Due(a.count() + b.count(), earlier(a.next(), b.next()));
    }

    private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
        return a == null ? b : b == null || a.isBefore(b) ? a : b;
    }

    /** The answer; {@code clock} and {@code nextDue} are product instants. */
    public record Backlog(
            String service,
            Instant clock,
            long outbox,
            long parked,
            long due,
            @Nullable Instant nextDue) {}
}
