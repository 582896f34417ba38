package dev.interdict.screening.watchlists;

import dev.interdict.screening.domain.watchlists.Entry;
import dev.interdict.screening.domain.watchlists.Entry.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An entry while it is read: names as the list writes them go in, an entry cleaned of dirt comes out. */
final class Draft {

    private static final String NULL = "-0-";

    private final String id;
    private final Kind kind;
    private final List<String> names = new ArrayList<>();
    private final List<String> weak = new ArrayList<>();
    private final Set<String> places = new LinkedHashSet<>();
    private final Set<String> domains = new LinkedHashSet<>();
    private final Set<String> programmes = new LinkedHashSet<>();

    Draft(String id, Kind kind) {
        this.id = id;
        this.kind = kind;
    }

    String id() {
        return id;
    }

    /** What the list calls it; the first is its name. */
    Draft name(String name) {
        put(names, name);
        return this;
    }

    Draft names(Collection<String> more) {
        more.forEach(this::name);
        return this;
    }

    /** A name that the list itself calls weak. */
    Draft weak(String name) {
        put(weak, name);
        return this;
    }

    Draft places(Collection<String> more) {
        more.forEach(place -> put(places, place));
        return this;
    }

    /** A web address; those of hosts that many share say nothing. */
    Draft site(String address) {
        Sites.domain(address).ifPresent(domains::add);
        return this;
    }

    Draft programmes(Collection<String> more) {
        more.forEach(programme -> put(programmes, programme));
        return this;
    }

    boolean isNamed() {
        return !names.isEmpty();
    }

    /**
     * The entry under the id.
     *
     * @throws BadList if it has no name, or too many
     */
    Entry entry(String distinctId) {
        var strong = new LinkedHashSet<String>();
        var doubtful = new LinkedHashSet<String>();
        var mayEndNames = kind == Kind.PERSON ? Set.<String>of() : places;
        for (var name : names) {
            for (var clean : NameDirt.clean(name, mayEndNames)) {
                (NameDirt.isWeak(clean) ? doubtful : strong).add(clean);
            }
        }
        weak.forEach(name -> doubtful.addAll(NameDirt.clean(name, mayEndNames)));
        if (strong.isEmpty() && doubtful.isEmpty()) {
            throw new BadList("The entry " + distinctId + " has no name.");
        }
        if (strong.size() + doubtful.size() > Limits.MOST_NAMES) {
            throw new BadList("The entry " + distinctId + " has more than " + Limits.MOST_NAMES + " names.");
        }
        var first = (strong.isEmpty() ? doubtful : strong).getFirst();
        strong.remove(first);
        doubtful.removeAll(strong);
        doubtful.remove(first);
        return new Entry(
                distinctId,
                kind,
                first,
                List.copyOf(strong),
                List.copyOf(doubtful),
                List.copyOf(places),
                List.copyOf(domains),
                List.copyOf(programmes));
    }

    private static void put(Collection<String> values, String value) {
        var text = value.strip();
        if (!text.isEmpty() && !text.equals(NULL)) {
            values.add(text);
        }
    }

    /** What lists call the kinds; an authority that says nothing of an entry of a list of organisations says so itself. */
    static Kind kind(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "individual", "person", "p" -> Kind.PERSON;
            case "entity", "enterprise", "organisation", "organization", "company", "legalentity", "publicbody", "e" ->
                Kind.ORGANISATION;
            case "vessel", "ship" -> Kind.VESSEL;
            case "aircraft", "airplane" -> Kind.AIRCRAFT;
            default -> Kind.UNKNOWN;
        };
    }
}
