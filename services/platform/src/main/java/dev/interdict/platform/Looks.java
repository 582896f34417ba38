package dev.interdict.platform;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Looks at rows in one statement, without a session and a transaction, which would cost more than the look: for what looks
 * often and mostly finds nothing. It keeps its connection, since to take one each time and give it back costs a fifth of
 * the look; one that fails or is closed is replaced by the next look.
 */
@ApplicationScoped
public class Looks {

    private final Pool pool;
    private volatile @Nullable Future<SqlConnection> kept;

    Looks(Pool pool) {
        this.pool = pool;
    }

    /** What a statement of one row and one column says of an instant, its only parameter: {@code $1}. */
    public Uni<Boolean> isTrue(String sql, Instant at) {
        return UniHelper.toUni(connection()
                .compose(connection -> connection.preparedQuery(sql).execute(Tuple.of(at.atOffset(ZoneOffset.UTC))))
                .map(rows -> rows.iterator().next().getBoolean(0))
                .onFailure(ignored -> letGo()));
    }

    private synchronized Future<SqlConnection> connection() {
        var connection = kept;
        if (connection == null) {
            connection = pool.getConnection().onSuccess(taken -> taken.closeHandler(closed -> kept = null));
            kept = connection;
        }
        return connection;
    }

    private synchronized void letGo() {
        var failed = kept;
        kept = null;
        if (failed != null) {
            failed.onSuccess(SqlConnection::close);
        }
    }
}
