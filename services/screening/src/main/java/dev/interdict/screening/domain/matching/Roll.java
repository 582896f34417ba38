package dev.interdict.screening.domain.matching;

import dev.interdict.screening.domain.matching.ListedName.Grade;
import dev.interdict.screening.domain.parties.KnownParty;
import dev.interdict.screening.domain.parties.KnownParty.Identifier;
import dev.interdict.screening.domain.programmes.Party;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.programmes.ProgrammeVersion;
import dev.interdict.screening.domain.programmes.Scope;
import dev.interdict.screening.domain.watchlists.Entry;
import dev.interdict.screening.domain.watchlists.Watchlist;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings parties of programmes and entries of lists together with what else is known of them. */
final class Roll {

    private static final int LONG_NAME = 3;
    private static final Pattern BRAND = Pattern.compile("[a-z0-9]{5,}");

    private final Names names;
    private final Sharing sharing = new Sharing();
    private final Lexicon lexicon;
    private final Map<String, KnownParty> knownByKey = new HashMap<>();
    private final List<ListedName> listedNames = new ArrayList<>();
    private final Identifiers identifiers;
    private final Products products;
    private final List<Listed> all = new ArrayList<>();

    Roll(List<Programme> programmes, List<Watchlist> lists, List<KnownParty> known, Names names, Lexicon lexicon) {
        this.names = names;
        this.lexicon = lexicon;
        this.identifiers = new Identifiers(lexicon);
        this.products = new Products(names, lexicon);
        known.forEach(party -> party.listedAs()
                .forEach(name -> knownByKey.putIfAbsent(names.read(name).key(), party)));
        programmes.forEach(this::add);
        lists.forEach(list -> add(list, programmes));
    }

    List<ListedName> names() {
        return listedNames;
    }

    Identifiers identifiers() {
        return identifiers;
    }

    Products products() {
        return products;
    }

    private void add(Programme programme) {
        var version = programme.versions().isEmpty() ? "" : last(programme).hash();
        for (var party : programme.parties()) {
            var listed = new Listed(
                    all.size(),
                    programme.id(),
                    version,
                    true,
                    party.id(),
                    party.name(),
                    party.person() ? Entry.Kind.PERSON : Entry.Kind.ORGANISATION,
                    scope(programme, party),
                    known(party.names()));
            all.add(listed);
            party.names().forEach(name -> add(listed, name, Grade.CURATED));
            identify(listed, party);
            attach(listed, programme.closure().isOpen());
        }
    }

    /** Of a programme that is only about dealings with its parties, whatever a company of them made is beside the point. */
    private static Scope scope(Programme programme, Party party) {
        return programme.isOutbound() && !party.person() ? programme.scope().beside() : programme.scope();
    }

    private static ProgrammeVersion last(Programme programme) {
        return programme.versions().getLast();
    }

    private void identify(Listed listed, Party party) {
        party.cpeVendors().forEach(one -> identifiers.put(listed, Identifier.Kind.CPE, one, false));
        party.purlNamespaces().forEach(one -> identifiers.put(listed, Identifier.Kind.PURL, one, false));
        party.domains().forEach(one -> identifiers.put(listed, Identifier.Kind.DOMAIN, one, false));
        party.vcsOwners().forEach(one -> identifiers.put(listed, Identifier.Kind.OWNER, one, false));
    }

    private @Nullable KnownParty known(List<String> texts) {
        for (var text : texts) {
            var party = knownByKey.get(names.read(text).key());
            if (party != null) {
                return party;
            }
        }
        return null;
    }

    /** Of all entries of a list that a known party may be, the one that has the best of its names holds what is known. */
    private void add(Watchlist list, List<Programme> programmes) {
        var refining = programmes.stream()
                .flatMap(programme -> programme.parties().stream()
                        .filter(party -> party.lists().contains(list.code()))
                        .map(party -> new Heading(
                                programme.id(),
                                list.hash(),
                                list.ict(),
                                party.id(),
                                party.name(),
                                scope(programme, party))))
                .toList();
        enter(list, null);
        refining.forEach(heading -> enter(list, heading));
    }

    /** A programme that refines the list, under which its entries are met as well. */
    private record Heading(String programme, String version, boolean ict, String party, String name, Scope scope) {}

    private void enter(Watchlist list, @Nullable Heading heading) {
        var read = list.entries().stream()
                .map(entry -> new Read(entry, namesOf(entry)))
                .toList();
        var holders = holders(read);
        for (var one : read) {
            var entry = one.entry();
            var listed = heading == null
                    ? new Listed(
                            all.size(),
                            list.code(),
                            list.hash(),
                            list.ict(),
                            entry.id(),
                            entry.name(),
                            entry.kind(),
                            null,
                            holders.get(entry))
                    : new Listed(
                            all.size(),
                            heading.programme(),
                            heading.version(),
                            heading.ict(),
                            heading.party(),
                            heading.name(),
                            entry.kind(),
                            heading.scope(),
                            holders.get(entry));
            all.add(listed);
            for (var i = 0; i < one.names().size(); i++) {
                add(listed, one.names().get(i), i == 0 ? Grade.FIRST : Grade.OTHER);
            }
            entry.weakNames().forEach(name -> add(listed, new Text(name, read(name)), Grade.WEAK));
            entry.domains().forEach(domain -> identifiers.putDomain(listed, domain));
            attach(listed, true);
        }
    }

    private Name read(String text) {
        return sharing.of(names.read(text));
    }

    private record Read(Entry entry, List<Text> names) {}

    private record Text(String text, Name name) {}

    private List<Text> namesOf(Entry entry) {
        return Stream.concat(Stream.of(entry.name()), entry.names().stream())
                .flatMap(Roll::withoutAside)
                .map(text -> new Text(text, read(text)))
                .toList();
    }

    /** A long name that ends in parentheses stands without them, too. */
    private static Stream<String> withoutAside(String text) {
        var aside = text.endsWith(")") ? text.lastIndexOf(" (") : -1;
        return aside > 0 && text.substring(0, aside).split(" ", -1).length >= LONG_NAME
                ? Stream.of(text, text.substring(0, aside))
                : Stream.of(text);
    }

    private Map<Entry, KnownParty> holders(List<Read> read) {
        var best = new HashMap<KnownParty, Entry>();
        var ranks = new HashMap<KnownParty, Integer>();
        for (var one : read) {
            for (var text : one.names()) {
                var party = knownByKey.get(text.name().key());
                if (party != null) {
                    var rank = rank(party, text.name());
                    if (rank < ranks.getOrDefault(party, Integer.MAX_VALUE)) {
                        ranks.put(party, rank);
                        best.put(party, one.entry());
                    }
                }
            }
        }
        var holders = new HashMap<Entry, KnownParty>();
        best.forEach((party, entry) -> holders.putIfAbsent(entry, party));
        return holders;
    }

    private int rank(KnownParty party, Name name) {
        for (var i = 0; i < party.listedAs().size(); i++) {
            if (names.read(party.listedAs().get(i)).key().equals(name.key())) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    private void attach(Listed listed, boolean withAffiliates) {
        var known = listed.known();
        if (known == null) {
            return;
        }
        known.names().forEach(alias -> add(listed, alias.name(), Grade.CURATED));
        known.namesakes().stream()
                .filter(one -> names.read(one.name()).words().size() > 1)
                .forEach(one -> add(listed, one.name(), Grade.NAMESAKE));
        if (withAffiliates) {
            known.affiliates().forEach(one -> add(listed, one.name(), Grade.AFFILIATE));
        }
        known.identifiers().forEach(one -> identifiers.put(listed, one.kind(), one.value(), one.review()));
        known.footprints().forEach(one -> identifiers.putFootprint(listed, one.host()));
        products.put(listed, known);
        brands(listed, known);
    }

    /** The brands, and whatever else of one word the party is called that no other word is like. */
    private void brands(Listed listed, KnownParty known) {
        var namesakes = known.namesakes().stream()
                .map(one -> names.read(one.name()))
                .filter(one -> !one.hasForm())
                .map(Name::joined)
                .toList();
        Stream.concat(
                        known.brands().stream(),
                        known.names().stream()
                                .map(alias -> alias.name().toLowerCase(Locale.ROOT))
                                .filter(alias -> BRAND.matcher(alias).matches() && !lexicon.isKnown(alias)))
                .forEach(brand -> identifiers.putBrand(listed, brand, namesakes.contains(brand)));
    }

    private void add(Listed listed, String text, Grade grade) {
        add(listed, new Text(text, read(text)), grade);
    }

    private void add(Listed listed, Text text, Grade grade) {
        if (!text.name().isEmpty()) {
            listedNames.add(ListedName.of(listed, text.text(), text.name(), grade, lexicon));
        }
    }
}
