package dev.interdict.notifications.store;

import dev.interdict.notifications.domain.channels.Channel;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Channels. */
@ApplicationScoped
public class ChannelStore {

    private static final String ENABLED = "select name from channel where enabled order by name";
    private static final String BY_NAME = "select name, type, enabled, settings from channel where name = ?1";

    private final ChannelContent content;

    ChannelStore(ChannelContent content) {
        this.content = content;
    }

    /** Channels by name, those behind that name. */
    public Uni<List<Channel>> list(String after, int limit, Transaction tx) {
        return tx.list(
                        ChannelRow.class,
                        "select name, type, enabled, settings from channel where name > ?1 order by name limit ?2",
                        after,
                        limit)
                .map(rows -> rows.stream().map(this::channel).toList());
    }

    /** The names of the channels that alerts are sent to. */
    public Uni<List<String>> enabled(Transaction tx) {
        return tx.list(String.class, ENABLED);
    }

    /** The same; none of them goes away before the transaction ends. */
    public Uni<List<String>> holdEnabled(Transaction tx) {
        return tx.list(String.class, ENABLED + " for share");
    }

    /** The channel of that name. */
    public Uni<Optional<Channel>> find(String name, Transaction tx) {
        return found(BY_NAME, name, tx);
    }

    /** The same; it does not change before the transaction ends. */
    public Uni<Optional<Channel>> hold(String name, Transaction tx) {
        return found(BY_NAME + " for update", name, tx);
    }

    /** Keeps the channel in place of the one of that name. */
    public Uni<Void> record(Channel channel, Transaction tx) {
        return tx.execute(
                        """
                        insert into channel (name, type, enabled, settings) values (?1, ?2, ?3, ?4)
                        on conflict (name) do update
                           set type = excluded.type, enabled = excluded.enabled, settings = excluded.settings
                        """,
                        channel.name(),
                        channel.type().word(),
                        channel.enabled(),
                        content.write(channel.settings()))
                .replaceWithVoid();
    }

    /** Sends no more alerts to the channel until it is set again. */
    public Uni<Void> disable(String name, Transaction tx) {
        return tx.execute("update channel set enabled = false where name = ?1", name)
                .replaceWithVoid();
    }

    /** Forgets the channel; false where there was none. */
    public Uni<Boolean> delete(String name, Transaction tx) {
        return tx.execute("delete from channel where name = ?1", name).map(deleted -> deleted > 0);
    }

    private Uni<Optional<Channel>> found(String sql, String name, Transaction tx) {
        return tx.list(ChannelRow.class, sql, name)
                .map(rows -> rows.stream().findFirst().map(this::channel));
    }

    private Channel channel(ChannelRow row) {
        return new Channel(row.name, row.enabled, content.read(row.type, row.settings));
    }
}
