package dev.interdict.platform;

import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which events come for the first time. */
final class Claims {

    private Claims() {}

    /** What the inbox knows of an event. */
    enum Claim {
        FIRST,
        REPEATED,
        BEHIND_A_PARKED_ONE
    }

    /** Claims events of one topic, of which those of one key belong together. They stay in their order. */
    static <T> Uni<Map<Claim, List<IncomingEvent<T>>>> claim(List<IncomingEvent<T>> events, Transaction tx) {
        var byId = events.stream()
                .collect(Collectors.toMap(
                        IncomingEvent::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        return tx.list(
                        Object[].class,
                        """
                        with said as (select * from unnest(cast(?1 as uuid[]), cast(?2 as text[])) as s(id, key)),
                             claim as (insert into inbox (event_id) select id from said order by id
                                       on conflict do nothing returning event_id)
                        select s.id, case when c.event_id is null then 'REPEATED'
                                    when exists (select 1 from parked p where p.topic = ?3 and p.key = s.key
                                         and p.seq < coalesce((select seq from parked where event_id = s.id), p.seq + 1))
                                    then 'BEHIND_A_PARKED_ONE'
                                    else 'FIRST' end
                          from said s left join claim c on c.event_id = s.id
                        """,
                        byId.keySet().toArray(UUID[]::new),
                        byId.values().stream()
                                .map(event -> Parked.key(event.record()))
                                .toArray(String[]::new),
                        events.getFirst().record().topic())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> Claim.valueOf((String) row[1]))))
                .map(claims -> byId.values().stream()
                        .collect(Collectors.groupingBy(event -> Objects.requireNonNull(claims.get(event.id())))));
    }
}
