package dev.interdict.screening.accuracy;

import dev.interdict.screening.domain.watchlists.Entry;
import dev.interdict.screening.domain.watchlists.Entry.Kind;
import dev.interdict.screening.domain.watchlists.Watchlist;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists of the United States, read as far as the measurements need it. */
final class OfficialLists {

    private static final Set<String> ICT = Set.of("EL", "CMIC", "MEU");
    private static final Pattern PART_OF = Pattern.compile("^.*(?:AFFILIATED ENTITY:|SUBORDINATE INSTITUTION -)\\s*");
    private static final Pattern PLACE = Pattern.compile(
            "^(.*?\\b(?:CO\\.?,? ?LTD|LTD|LIMITED|INC|LLC|GMBH|CORP|CORPORATION)\\.?)(?:\\s*\\(([^)]*)\\))?,\\s.*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASIDE =
            Pattern.compile("^(.*?)\\s*\\(([A-Z][A-Z -]{2,20})\\)\\s*(.*)$", Pattern.CASE_INSENSITIVE);

    private OfficialLists() {}

    /** The Consolidated Screening List without the SDN, and the SDN. */
    static List<Watchlist> read() {
        var sdn = sdn();
        return Stream.concat(consolidated(sdn).stream(), Stream.of(sdn)).toList();
    }

    private static List<Watchlist> consolidated(Watchlist sdn) {
        var kinds = new HashMap<String, Kind>();
        sdn.entries().forEach(entry -> kinds.put(sorted(entry.name()), entry.kind()));
        var byList = new LinkedHashMap<String, Map<String, List<String>>>();
        for (var row : Shared.rows("lists/us/csl_names_us_only_2024-04-14.csv.gz", StandardCharsets.UTF_8)) {
            byList.computeIfAbsent(row.get(2), absent -> new LinkedHashMap<>())
                    .computeIfAbsent(row.get(1), absent -> new ArrayList<>())
                    .addAll(clean(row.get(0)));
        }
        return byList.entrySet().stream()
                .map(list -> list(
                        list.getKey().equals("SDN") ? "CSL-SDN" : list.getKey(),
                        list.getValue().entrySet().stream()
                                .map(one -> entry(
                                        one.getKey(),
                                        kinds.getOrDefault(sorted(one.getValue().getFirst()), Kind.UNKNOWN),
                                        one.getValue()))
                                .toList()))
                .toList();
    }

    static Watchlist sdn() {
        var names = new LinkedHashMap<String, List<String>>();
        var kinds = new LinkedHashMap<String, Kind>();
        for (var row : Shared.rows("lists/us/ofac/sdn_2023-11.csv.gz", StandardCharsets.ISO_8859_1)) {
            var kind = switch (row.size() > 2 ? row.get(2).strip() : "") {
                case "individual" -> Kind.PERSON;
                case "vessel" -> Kind.VESSEL;
                case "aircraft" -> Kind.AIRCRAFT;
                default -> Kind.ORGANISATION;
            };
            if (row.size() > 2 && !row.get(0).equals("ID")) {
                kinds.put(row.get(0), kind);
                names.put(row.get(0), new ArrayList<>(List.of(ordered(row.get(1), kind))));
            }
        }
        for (var row : Shared.rows("lists/us/ofac-2025/alt.csv", StandardCharsets.ISO_8859_1)) {
            if (row.size() > 3) {
                var kind = kinds.getOrDefault(row.get(0), Kind.UNKNOWN);
                names.computeIfAbsent(row.get(0), absent -> new ArrayList<>()).add(ordered(row.get(3), kind));
            }
        }
        return list(
                "SDN",
                names.entrySet().stream()
                        .map(one -> entry(one.getKey(), kinds.getOrDefault(one.getKey(), Kind.UNKNOWN), one.getValue()))
                        .toList());
    }

    private static String sorted(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("\\W+")).sorted().collect(Collectors.joining(" "));
    }

    private static String ordered(String name, Kind kind) {
        var comma = name.indexOf(", ");
        return kind == Kind.PERSON && comma > 0 ? name.substring(comma + 2) + " " + name.substring(0, comma) : name;
    }

    private static Watchlist list(String code, List<Entry> entries) {
        return new Watchlist(code, code, "sha256-of-" + code, null, ICT.contains(code), entries);
    }

    private static Entry entry(String id, Kind kind, List<String> names) {
        return new Entry(
                id, kind, names.getFirst(), names.subList(1, names.size()), List.of(), List.of(), List.of(), List.of());
    }

    private static List<String> clean(String name) {
        var own = PART_OF.matcher(name.strip()).replaceFirst("");
        return own.equals(name.strip())
                ? parts(own)
                : Stream.concat(parts(own).stream(), Stream.of(name.strip())).toList();
    }

    private static List<String> parts(String own) {
        var place = PLACE.matcher(own);
        if (place.matches()) {
            return place.group(2) == null ? List.of(place.group(1), own) : List.of(place.group(1), place.group(2), own);
        }
        var aside = ASIDE.matcher(own);
        return aside.matches() && aside.group(3).isBlank() && aside.group(1).contains(" ")
                ? List.of(aside.group(1), aside.group(2), own)
                : List.of(own);
    }
}
