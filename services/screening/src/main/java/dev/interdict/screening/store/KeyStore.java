package dev.interdict.screening.store;

import dev.interdict.platform.Ids;
import dev.interdict.platform.Transaction;
import dev.interdict.screening.identifiers.VendorKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Vendor keys, each once for all SBOMs of all projects, with a sum of what it met. */
@ApplicationScoped
public class KeyStore {

    /** A key with what it met; null where that is nothing. */
    public record Screened(VendorKey key, @Nullable Long matches) {}

    /** Those of the keys that are not yet kept, or not for long any more because a sweep marked them. */
    public Uni<Set<UUID>> missing(Collection<UUID> keys, Transaction tx) {
        return keys.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : tx.list(UUID.class, """
                                select w.key from unnest(cast(cast(?1 as text) as uuid[])) as w(key)
                                 where not exists (select 1 from vendor_key k where k.key = w.key and k.unused is null)
                                """, Ids.array(keys)).map(Set::copyOf);
    }

    /** Keeps keys that are new, and takes the mark off those that a sweep has marked; all in one order, so that nobody waits for somebody who waits for them. */
    public Uni<Void> add(Collection<Screened> keys, Transaction tx) {
        if (keys.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var sorted = keys.stream()
                .sorted(Comparator.comparing(one -> one.key().id()))
                .toList();
        return tx.execute(
                        """
                        insert into vendor_key (key, matches, content)
                        select * from unnest(cast(cast(?1 as text) as uuid[]), cast(cast(?2 as text) as bigint[]),
                                             cast(cast(?3 as text) as bytea[]))
                        on conflict (key) do update set unused = null where vendor_key.unused is not null
                        """,
                        Ids.array(sorted.stream().map(one -> one.key().id()).toList()),
                        sorted.stream()
                                .map(one -> Objects.toString(one.matches(), "null"))
                                .collect(Collectors.joining(",", "{", "}")),
                        sorted.stream()
                                .map(one -> "\"\\\\x"
                                        + HexFormat.of().formatHex(one.key().content()) + "\"")
                                .collect(Collectors.joining(",", "{", "}")))
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
                                changed.stream()
                                        .map(one -> one.number() + "")
                                        .collect(Collectors.joining(",", "{", "}")),
                                changed.stream()
                                        .map(one -> Objects.toString(one.matches(), "null"))
                                        .collect(Collectors.joining(",", "{", "}")),
                                at)
                        .replaceWithVoid();
    }
}
