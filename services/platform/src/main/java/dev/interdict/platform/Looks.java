package dev.interdict.platform;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Looks at rows in one statement, without a session and a transaction, which would cost more than the look: for what looks
 * often and mostly finds nothing.
 */
@ApplicationScoped
public class Looks {

    private final Pool pool;

    Looks(Pool pool) {
        this.pool = pool;
    }

    /** What a statement of one row and one column says of an instant, its only parameter: {@code $1}. */
    public Uni<Boolean> isTrue(String sql, Instant at) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(at.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }
}
