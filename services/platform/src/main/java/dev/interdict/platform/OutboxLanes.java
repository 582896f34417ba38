package dev.interdict.platform;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The outbox's lanes, each leased by one relay at a time, and the rows that wait in those this process holds. */
@ApplicationScoped
class OutboxLanes {

    private static final Duration LEASE = Duration.ofSeconds(6);
    private static final Duration RENEW = Duration.ofSeconds(2);

    /**
     * The outbox goes from empty to a hundred thousand rows and back: a plan that is kept was made for one of them. Nearly
     * empty it can still be large on disk, and the planner would read all of that; by the indexes it reads what is there.
     */
    private static final String PLANNING = """
            select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true)
            """;

    private final UUID me = Ids.next();
    private final Transactions transactions;
    private final List<Receipts> receipts;
    private final Map<Long, Uni<String>> schemas = new ConcurrentHashMap<>();
    private volatile Instant renewAt = Instant.EPOCH;

    OutboxLanes(Transactions transactions, @All List<Receipts> receipts) {
        this.transactions = transactions;
        this.receipts = receipts;
    }

    /** Renews this process's leases and takes those that ran out. */
    Uni<Void> hold(Transaction tx) {
        var now = WallClock.now();
        if (now.isBefore(renewAt)) {
            return Uni.createFrom().voidItem();
        }
        return tx.execute("""
                        update outbox_lane
                           set holder = ?1, expires_at = clock_timestamp() + interval '%d seconds',
                               epoch = epoch + case when holder = ?1 then 0 else 1 end
                         where lane in (select lane from outbox_lane
                                         where holder = ?1 or expires_at < clock_timestamp()
                                         order by lane for update skip locked)
                        """.formatted(LEASE.toSeconds()), me)
                .invoke(() -> renewAt = now.plus(RENEW))
                .replaceWithVoid();
    }

    /** The oldest rows, so many and of so many bytes at most, but one in any case. */
    Uni<List<OutboxRow>> waiting(int limit, int bytes, Transaction tx) {
        return tx.list(Object[].class, PLANNING)
                .chain(() -> tx.list(Object[].class, """
                select %s
                  from (select oldest.*, sum(octet_length(payload)) over (order by seq) - octet_length(payload) as before
                          from (select o.* from outbox o join outbox_lane l on l.lane = o.lane
                                 where l.holder = ?1 and l.expires_at > clock_timestamp()
                                 order by o.seq limit ?2) oldest) o
                 where o.before < ?3 order by o.seq
                """.formatted(OutboxRow.COLUMNS), me, limit, (long) bytes))
                .map(rows -> rows.stream().map(OutboxRow::read).toList());
    }

    Uni<Void> delete(List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : transactions.run(tx -> tx.list(Object[].class, PLANNING)
                        .chain(() -> tx.execute(
                                "delete from outbox where id = any(cast(cast(?1 as text) as uuid[]))", Ids.array(ids)))
                        .chain(() -> InOrder.each(receipts, receipt -> receipt.acknowledged(ids, tx))));
    }

    Uni<String> schema(long fingerprint) {
        return schemas.computeIfAbsent(
                        fingerprint,
                        absent -> transactions
                                .run(tx -> tx.list(
                                        String.class,
                                        "select json from outbox_schema where fingerprint = ?1",
                                        fingerprint))
                                .map(List::getFirst)
                                .memoize()
                                .indefinitely())
                .onFailure()
                .invoke(() -> schemas.remove(fingerprint));
    }
}
