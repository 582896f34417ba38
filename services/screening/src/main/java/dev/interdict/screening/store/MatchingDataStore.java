package dev.interdict.screening.store;

import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which replicas run with which matching data, and with which of it all vendor keys were matched. */
@ApplicationScoped
public class MatchingDataStore {

    /** Longer than a replica that shuts down goes on with what it has begun. */
    private static final int LEASE_SECONDS = 60;

    /** Says that the replica runs. */
    public Uni<Void> beat(UUID me, String hash, Transaction tx) {
        return tx.execute("delete from matching_replica where expires_at < clock_timestamp()")
                .chain(() -> tx.execute("""
                        insert into matching_replica (replica, hash, expires_at)
                        values (?1, ?2, clock_timestamp() + interval '%d seconds')
                        on conflict (replica) do update set expires_at = excluded.expires_at
                        """.formatted(LEASE_SECONDS), me, hash))
                .replaceWithVoid();
    }

    /**
     * Where keys may have been matched with other data: plans that all are matched anew, if no replica with other data runs
     * any more; otherwise notes that it is to be done when none does.
     *
     * @param now product instant
     * @return whether it was planned, here
     */
    public Uni<Boolean> settle(String hash, Instant now, Transaction tx) {
        return tx.list(String.class, """
                        update matching_data set hash = case
                               when exists (select 1 from matching_replica where hash <> ?1) then null else ?1 end
                         where hash is distinct from ?1 returning coalesce(hash, '')
                        """, hash)
                .chain(became -> became.contains(hash)
                        ? tx.list(Long.class, "select generation from catalogue for update")
                                .chain(() -> Rescreenings.plan(List.of(), now, "release", tx))
                                .replaceWith(true)
                        : Uni.createFrom().item(false));
    }
}
