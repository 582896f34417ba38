package dev.interdict.notifications.store;

import dev.interdict.notifications.domain.routes.Route;
import dev.interdict.notifications.domain.routes.Silence;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Routes and silences. */
@ApplicationScoped
public class RouteStore {

    private final Content content;

    RouteStore(Content content) {
        this.content = content;
    }

    /** The routes in the order in which they are asked. */
    public Uni<List<Route>> routes(Transaction tx) {
        return tx.list(String.class, "select content from route order by position")
                .map(rows ->
                        rows.stream().map(row -> content.read(row, Route.class)).toList());
    }

    /** Keeps these routes in place of those that there are. */
    public Uni<Void> replace(List<Route> routes, Transaction tx) {
        return tx.execute("delete from route")
                .chain(() -> tx.insertAll(IntStream.range(0, routes.size())
                        .mapToObj(position -> row(position, routes.get(position)))
                        .toList()));
    }

    /** The silences that are not over at the product instant, by their end. */
    public Uni<List<Silence>> silences(Instant now, Transaction tx) {
        return tx.list(String.class, "select content from silence where ends_at > ?1 order by ends_at, id", now)
                .map(rows -> rows.stream()
                        .map(row -> content.read(row, Silence.class))
                        .toList());
    }

    /** Keeps the silence. */
    public Uni<Void> record(Silence silence, Transaction tx) {
        return tx.execute(
                        "insert into silence (id, starts_at, ends_at, content) values (?1, ?2, ?3, ?4)",
                        silence.id(),
                        silence.from(),
                        silence.until(),
                        content.write(silence))
                .replaceWithVoid();
    }

    /** Ends the silence; false where there was none. */
    public Uni<Boolean> delete(UUID silence, Transaction tx) {
        return tx.execute("delete from silence where id = ?1", silence).map(deleted -> deleted > 0);
    }

    private RouteRow row(int position, Route route) {
        var row = new RouteRow();
        row.position = position;
        row.content = content.write(route);
        return row;
    }
}
