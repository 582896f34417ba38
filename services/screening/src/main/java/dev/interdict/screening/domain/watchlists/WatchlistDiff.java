package dev.interdict.screening.domain.watchlists;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What changed from one version of a list to the next: the entries' ids, each list in ascending order. */
public record WatchlistDiff(List<String> added, List<String> changed, List<String> removed) {

    public WatchlistDiff {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /** Compares entries of one id by all that they say; before the first version there are no entries. */
    public static WatchlistDiff between(List<Entry> before, List<Entry> after) {
        var old = byId(before);
        var now = byId(after);
        return new WatchlistDiff(
                ids(now, id -> !old.containsKey(id)),
                ids(now, id -> {
                    var was = old.get(id);
                    return was != null && !was.equals(now.get(id));
                }),
                ids(old, id -> !now.containsKey(id)));
    }

    private static Map<String, Entry> byId(List<Entry> entries) {
        return entries.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
    }

    private static List<String> ids(Map<String, Entry> entries, Predicate<String> wanted) {
        return entries.keySet().stream().filter(wanted).sorted().toList();
    }
}
