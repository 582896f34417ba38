package dev.interdict.screening.store;

import dev.interdict.platform.Transaction;
import dev.interdict.screening.domain.watchlists.DropRules.Standing;
import dev.interdict.screening.domain.watchlists.Said;
import dev.interdict.screening.domain.watchlists.Watchlist;
import dev.interdict.screening.domain.watchlists.WatchlistDiff;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which sources say which lists, and the end of lists that none says any more. */
@ApplicationScoped
public class ListDropStore {

    private final Documents documents;
    private final Payloads payloads;

    ListDropStore(Documents documents, Payloads payloads) {
        this.documents = documents;
        this.payloads = payloads;
    }

    /**
     * Notes what sources say.
     *
     * @param unread sources that were refused: what they said before they may say again
     * @param all whether all places could be looked at; otherwise nothing that was said before is taken to be over
     */
    public Uni<Void> note(Collection<Said> said, List<String> unread, boolean all, Transaction tx) {
        var rows = documents.write(said.stream()
                .map(one -> Map.of("source", one.source(), "code", one.code()))
                .toList());
        return tx.execute("""
                        delete from watchlist_offer o
                         where ?2 and o.source not in (select jsonb_array_elements_text(cast(cast(?3 as text) as jsonb)))
                           and not exists (select 1 from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                                               as n(source text, code text)
                                            where n.source = o.source and n.code = o.code)
                        """, rows, all, documents.write(unread))
                .chain(() -> tx.execute("""
                        insert into watchlist_offer (source, code)
                        select n.source, n.code
                          from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as n(source text, code text)
                        on conflict do nothing
                        """, rows))
                .replaceWithVoid();
    }

    /** How it stands with the list of the code; empty where there never was one. */
    public Uni<Optional<Standing>> standing(String code, Transaction tx) {
        return tx.list(Object[].class, """
                        select c.source, c.hash is not null,
                               coalesce((select string_agg(o.source, chr(10) order by o.source) from watchlist_offer o
                                          where o.code = c.code), '')
                          from watchlist_change c where c.code = ?1 order by c.generation desc limit 1
                        """, code)
                .map(rows -> rows.stream()
                        .map(row -> new Standing((String) row[0], (Boolean) row[1], lines((String) row[2])))
                        .findFirst());
    }

    private static List<String> lines(String text) {
        return Stream.of(text.split("\n", -1)).filter(line -> !line.isEmpty()).toList();
    }

    /**
     * Takes the list out of force: the catalogue's next generation. Its versions stay, and so does what was screened with them.
     *
     * @param list as it is in force at the generation
     * @return false where the catalogue changed meanwhile; then nothing was dropped
     */
    public Uni<Boolean> drop(Watchlist list, String source, long generation, Instant now, Transaction tx) {
        var removed = WatchlistDiff.between(list.entries(), List.of()).removed();
        return NextGeneration.after(generation, tx)
                .chain(mine -> mine
                        ? tx.execute(
                                        """
                                        insert into watchlist_change
                                               (code, generation, hash, before, source, at, added, changed, removed, ids)
                                        values (?1, ?2, null, ?3, ?4, ?5, 0, 0, ?6, ?7)
                                        """,
                                        list.code(),
                                        generation + 1,
                                        list.hash(),
                                        source,
                                        now,
                                        removed.size(),
                                        documents.write(
                                                new WatchlistDiff(List.of(), List.of(), WatchlistStore.first(removed))))
                                .chain(() -> Rescreenings.plan(
                                        List.of(payloads.write(List.of())), now, "lists@" + (generation + 1), tx))
                                .replaceWith(true)
                        : Uni.createFrom().item(false));
    }
}
