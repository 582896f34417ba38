package dev.interdict.notifications.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.deliveries.DeliveryState;
import dev.interdict.notifications.domain.routes.Plan;
import dev.interdict.notifications.domain.routes.Plan.Send;
import dev.interdict.platform.Ids;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is to be sent: makes deliveries, and adds alerts to those that wait for more. */
@ApplicationScoped
public class PlanStore {

    private static final String ALERTS = "alerts";
    private static final String ACKNOWLEDGED = "acknowledged";

    private record Item(UUID alert, UUID project, Send send, int round, String notice) {}

    /** Plans what is to be sent at once, or in groups; {@code now} is a product instant. */
    public Uni<Void> plan(List<Plan> plans, Instant now, Transaction tx) {
        return keep(
                plans.stream()
                        .flatMap(plan -> plan.sends().stream().map(send -> item(plan.alert(), send, 0, ALERTS)))
                        .toList(),
                now,
                tx);
    }

    /** Plans an alert again for these channels. */
    public Uni<Void> again(UUID alert, UUID project, List<String> channels, int round, Instant now, Transaction tx) {
        return keep(
                channels.stream()
                        .map(channel -> new Item(alert, project, at(channel, now), round, ALERTS))
                        .toList(),
                now,
                tx);
    }

    /** Plans that these channels hear that somebody has taken note of the alert. */
    public Uni<Void> acknowledged(Alert alert, List<String> channels, Instant now, Transaction tx) {
        return keep(
                channels.stream()
                        .map(channel -> item(alert, at(channel, now), 0, ACKNOWLEDGED))
                        .toList(),
                now,
                tx);
    }

    private static Uni<Void> keep(List<Item> items, Instant now, Transaction tx) {
        if (items.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var alone = items.stream().filter(item -> item.send().group() == null).toList();
        var groups = items.stream()
                .filter(item -> item.send().group() != null)
                .collect(groupingBy(
                        item -> List.of(
                                item.send().channel(),
                                String.valueOf(item.send().group())),
                        LinkedHashMap::new,
                        toList()));
        var channels = distinct(items, item -> item.send().channel());
        return Holding.planAlone(channels, tx)
                .chain(() -> insert(alone, tx))
                .chain(() -> join(List.copyOf(groups.values()), tx))
                .chain(() -> Holding.catchUp(channels, distinct(items, Item::project), now, tx));
    }

    private static <T> List<T> distinct(List<Item> items, Function<Item, T> part) {
        return items.stream().map(part).distinct().toList();
    }

    private static Uni<Void> insert(List<Item> items, Transaction tx) {
        var rows = items.stream().map(item -> row(item, item.send().at())).toList();
        var told = new ArrayList<DeliveryAlertRow>();
        for (var i = 0; i < items.size(); i++) {
            told.add(told(rows.get(i).id, items.get(i)));
        }
        return tx.insertAll(rows).chain(() -> tx.insertAll(told));
    }

    /**
     * Groups that were not begun to be sent take more, unless something failed behind them; else the next one waits for
     * the interval after the last. They are locked in the order of their names, so that no two who plan at the same time
     * wait for each other.
     */
    private static Uni<Void> join(List<List<Item>> groups, Transaction tx) {
        if (groups.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var firsts = groups.stream().map(List::getFirst).toList();
        return tx.list(Object[].class, """
                        select cast(w.n as int), o.id, l.sent, o.project_id
                          from (select * from unnest(cast(?1 as text[]), cast(?2 as text[]))
                                       with ordinality as u(channel, group_key, n)
                                 order by channel, group_key) w
                          left join lateral (
                               select id, project_id from delivery d
                                where d.channel = w.channel and d.group_key = w.group_key and d.state = 'waiting'
                                  and d.attempts = 0 and d.told = 0 and d.claimed_until is null
                                  and not exists (select 1 from delivery h
                                                   where h.channel = d.channel and h.seq > d.seq
                                                     and h.holds and h.next_at is not null)
                                order by seq desc limit 1 for update) o on true
                         cross join lateral (
                               select cast(extract(epoch from max(sent_at)) as bigint) as sent from delivery d
                                where d.channel = w.channel and d.group_key = w.group_key) l
                         order by w.n
                        """, texts(firsts, Send::channel), texts(firsts, Send::group))
                .chain(known -> join(groups, known, tx));
    }

    private static Uni<Void> join(List<List<Item>> groups, List<Object[]> known, Transaction tx) {
        var begun = new ArrayList<DeliveryRow>();
        var told = new ArrayList<DeliveryAlertRow>();
        var open = new ArrayList<UUID>();
        var at = new ArrayList<String>();
        var several = new ArrayList<UUID>();
        for (var row : known) {
            var group = groups.get(((Number) row[0]).intValue() - 1);
            var send = group.getFirst().send();
            var mixed = group.stream()
                    .anyMatch(item -> !item.project()
                            .equals(row[3] == null ? group.getFirst().project() : row[3]));
            UUID delivery;
            if (row[1] instanceof UUID waiting) {
                delivery = waiting;
                if (mixed) {
                    several.add(waiting);
                }
                open.add(waiting);
                at.add(send.at().toString());
            } else {
                var next = row(group.getFirst(), notBefore(send, row[2]));
                next.several = mixed;
                begun.add(next);
                delivery = next.id;
            }
            group.forEach(item -> told.add(told(delivery, item)));
        }
        return hasten(open, at, tx)
                .chain(() -> tellOfSeveral(several, tx))
                .chain(() -> tx.insertAll(begun))
                .chain(() -> tx.insertAll(told));
    }

    private static Uni<Void> hasten(List<UUID> open, List<String> at, Transaction tx) {
        return open.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.execute("""
                                update delivery d set next_at = least(d.next_at, cast(w.at as timestamp with time zone))
                                  from unnest(cast(?1 as uuid[]), cast(?2 as text[])) as w(id, at)
                                 where d.id = w.id and d.next_at > cast(w.at as timestamp with time zone)
                                """, open.toArray(UUID[]::new), at.toArray(String[]::new))
                        .replaceWithVoid();
    }

    private static Uni<Void> tellOfSeveral(List<UUID> deliveries, Transaction tx) {
        return deliveries.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.execute(
                                "update delivery set several = true where id = any(cast(cast(?1 as text) as uuid[]))",
                                Ids.array(deliveries))
                        .replaceWithVoid();
    }

    private static String[] texts(List<Item> items, Function<Send, @Nullable String> text) {
        return items.stream()
                .map(item -> String.valueOf(text.apply(item.send())))
                .toArray(String[]::new);
    }

    private static Instant notBefore(Send send, @Nullable Object last) {
        var earliest = last instanceof Number seconds
                ? Instant.ofEpochSecond(seconds.longValue() + send.interval())
                : send.at();
        return earliest.isAfter(send.at()) ? earliest : send.at();
    }

    private static Item item(Alert alert, Send send, int round, String notice) {
        return new Item(alert.id(), alert.project().id(), send, round, notice);
    }

    private static Send at(String channel, Instant now) {
        return new Send(channel, "", null, now, 0);
    }

    private static DeliveryRow row(Item item, Instant at) {
        var send = item.send();
        var row = new DeliveryRow();
        row.id = item.round() == 0 && item.notice().equals(ALERTS)
                ? Ids.of("delivery", item.alert(), send.channel())
                : Ids.of("delivery", item.alert(), send.channel(), item.round(), item.notice());
        row.alertId = item.alert();
        row.projectId = item.project();
        row.channel = send.channel();
        row.state = DeliveryState.WAITING.toString();
        row.nextAt = at;
        row.route = send.route();
        row.groupKey = send.group();
        row.round = item.round();
        row.notice = item.notice();
        return row;
    }

    private static DeliveryAlertRow told(UUID delivery, Item item) {
        var row = new DeliveryAlertRow();
        row.deliveryId = delivery;
        row.alertId = item.alert();
        row.channel = item.send().channel();
        row.round = item.round();
        row.notice = item.notice();
        return row;
    }
}
