package dev.interdict.screening.watchlists;

import dev.interdict.screening.domain.watchlists.Entry;
import dev.interdict.screening.domain.watchlists.Fingerprints;
import dev.interdict.screening.domain.watchlists.Watchlist;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The entries of a file as they come, by the code of their list; entries that a list gives one id stay apart. */
final class Gathered {

    private static final int SLIP = 2100;

    private final Map<String, List<Entry>> byCode = new TreeMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private @Nullable LocalDate newest;
    private int entries;

    void add(String code, Draft draft) {
        if (++entries > Limits.MOST_ENTRIES) {
            throw new BadList("The file has more than " + Limits.MOST_ENTRIES + " entries.");
        }
        byCode.computeIfAbsent(code, absent -> new ArrayList<>()).add(draft.entry(distinct(code, draft.id())));
    }

    private String distinct(String code, String id) {
        var seen = ids.merge(key(code, id), 1, Integer::sum);
        return seen == 1 ? id : distinct(code, id + "#" + seen);
    }

    private static String key(String code, String id) {
        return code + '\u001f' + id;
    }

    /** Tells a day that the file cannot be older than; slips of the pen (the year 3017) are passed over. */
    void notBefore(@Nullable LocalDate day) {
        if (day != null && day.getYear() < SLIP && (newest == null || day.isAfter(newest))) {
            newest = day;
        }
    }

    int size() {
        return entries;
    }

    /** The lists, by code; the date is the newest day told. */
    List<Watchlist> lists() {
        return lists(code -> KnownList.of(code).ict());
    }

    List<Watchlist> lists(Predicate<String> ict) {
        if (byCode.isEmpty()) {
            throw new BadList("The file has no entries.");
        }
        return byCode.entrySet().stream()
                .map(list -> list(list.getKey(), list.getValue(), ict.test(list.getKey())))
                .toList();
    }

    private Watchlist list(String code, List<Entry> entries, boolean ict) {
        entries.sort(Comparator.comparing(Entry::id));
        return new Watchlist(code, KnownList.of(code).title(), Fingerprints.of(entries), newest, ict, entries);
    }
}
