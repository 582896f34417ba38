package dev.interdict.screening.store;

import dev.interdict.platform.Ids;
import dev.interdict.platform.Strung;
import dev.interdict.platform.Transaction;
import dev.interdict.screening.identifiers.VendorKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Vendor keys, each once for all SBOMs of all projects, with a sum of what it met. */
@ApplicationScoped
public class KeyStore {

    /** A key with what it met; null where that is nothing. */
    public record Screened(VendorKey key, @Nullable Long matches) {}

    /** Keeps keys that are new, and takes the mark off those that a sweep has marked; all in one order, so that nobody waits for somebody who waits for them. */
    public Uni<Void> add(Collection<Screened> keys, Transaction tx) {
        if (keys.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var contents = new Strung();
        var starts =
                keys.stream().map(one -> contents.add(one.key().content()) + "").collect(array());
        // what is asked as a value is looked up key by key, whatever the planner thinks of reading the whole table
        return tx.execute(
                        """
                        insert into vendor_key (key, matches, content)
                        select n.key, n.matches, substring(cast(?5 as bytea) from n.start for n.length)
                          from unnest(cast(cast(?1 as text) as uuid[]), cast(cast(?2 as text) as bigint[]),
                                      cast(cast(?3 as text) as int[]), cast(cast(?4 as text) as int[]))
                               as n(key, matches, start, length)
                         where (select true from vendor_key k where k.key = n.key and k.unused is null) is null
                         order by n.key
                        on conflict (key) do update set unused = null where vendor_key.unused is not null
                        """,
                        Ids.array(keys.stream().map(one -> one.key().id()).toList()),
                        keys.stream()
                                .map(one -> Objects.toString(one.matches(), "null"))
                                .collect(array()),
                        starts,
                        keys.stream()
                                .map(one -> one.key().content().length + "")
                                .collect(array()),
                        contents.bytes())
                .replaceWithVoid();
    }

    /**
     * Keys of one range, as they stand together in one value.
     *
     * @param bytes of each its number, what it met (0: nothing), the length of its content, and that
     */
    public record Page(byte[] bytes) {}

    /** The keys with numbers from the first up to before the second. */
    public Uni<List<Page>> page(long from, long to, Transaction tx) {
        return tx.list(byte[].class, """
                        select string_agg(int8send(id) || int8send(coalesce(matches, 0)) || int4send(octet_length(content))
                                          || content, cast('' as bytea))
                          from vendor_key where id >= ?1 and id < ?2 having count(*) > 0
                        """, from, to)
                .map(pages -> pages.stream().map(Page::new).toList());
    }

    /** Of a key, by its number, that it meets something else than before. */
    public record Changed(long number, @Nullable Long matches) {}

    /** Notes what keys meet now, and that those who have them are to be told as of the product instant. */
    public Uni<Void> touch(List<Changed> changed, Instant at, Transaction tx) {
        return changed.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.execute(
                                """
                                update vendor_key k
                                   set matches = c.matches, touched_at = least(k.touched_at, cast(?3 as timestamptz))
                                  from unnest(cast(cast(?1 as text) as bigint[]), cast(cast(?2 as text) as bigint[]))
                                       as c(id, matches)
                                 where k.id = c.id and k.matches is distinct from c.matches
                                """,
                                changed.stream().map(one -> one.number() + "").collect(array()),
                                changed.stream()
                                        .map(one -> Objects.toString(one.matches(), "null"))
                                        .collect(array()),
                                at)
                        .replaceWithVoid();
    }

    /** As PostgreSQL reads one from a text. */
    private static Collector<CharSequence, ?, String> array() {
        return Collectors.joining(",", "{", "}");
    }
}
