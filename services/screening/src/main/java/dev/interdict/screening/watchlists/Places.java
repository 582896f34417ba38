package dev.interdict.screening.watchlists;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The towns, provinces and countries in addresses. */
final class Places {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Places() {}

    /** Those parts of addresses that are places. */
    static Set<String> of(List<String> parts) {
        return parts.stream()
                .map(part -> part.strip().replaceAll("^and ", ""))
                .filter(part -> part.length() >= SHORTEST && part.length() <= LONGEST && !part.startsWith("("))
                .filter(part -> part.chars().noneMatch(Character::isDigit))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The places in addresses written one behind the other, parts by commas, addresses by semicolons, the country's code last. */
    static Set<String> inText(String addresses) {
        return Stream.of(addresses.split(";", -1))
                .map(address ->
                        Stream.of(address.split(",", -1)).map(String::strip).toList())
                .map(parts -> parts.size() > 2 ? parts.subList(1, parts.size()) : parts)
                .flatMap(parts -> of(Stream.concat(
                                        parts.subList(0, parts.size() - 1).stream(),
                                        Stream.of(country(parts.getLast())))
                                .toList())
                        .stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The English name for a code (ISO 3166-1 alpha-2); anything else as it is. */
    static String country(String code) {
        return COUNTRIES.contains(code) ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH) : code;
    }
}
