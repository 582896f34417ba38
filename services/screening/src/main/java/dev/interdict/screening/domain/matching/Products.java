package dev.interdict.screening.domain.matching;

import dev.interdict.screening.domain.matching.Evidence.Family;
import dev.interdict.screening.domain.parties.KnownParty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** What names of products say: a brand at the beginning, a rebranding that is known, and words that speak against either. */
final class Products {

    private final Map<String, List<Listed>> brands = new HashMap<>();
    private final Map<String, List<Sold>> sold = new HashMap<>();
    private final Names names;
    private final Lexicon lexicon;

    Products(Names names, Lexicon lexicon) {
        this.names = names;
        this.lexicon = lexicon;
    }

    private record Sold(Listed listed, KnownParty.Rebranding rebranding) {}

    void put(Listed listed, KnownParty known) {
        known.brands()
                .forEach(brand -> brands.computeIfAbsent(Spelling.of(brand), absent -> new ArrayList<>())
                        .add(listed));
        known.rebrandings()
                .forEach(one -> sold.computeIfAbsent(
                                names.read(one.by()).spellings().getFirst(), absent -> new ArrayList<>())
                        .add(new Sold(listed, one)));
    }

    void product(Clue.Product clue, Context context) {
        branded(clue, Weights.BRANDED, Weights.OWN_PRODUCT, true, context);
    }

    void tag(Clue.Tag clue, Context context) {
        branded(clue, Weights.SWID, Weights.SWID, false, context);
    }

    private void branded(Clue clue, double weight, double ownProduct, boolean doubted, Context context) {
        if (!mayBegin(clue.value(), brands)) {
            return;
        }
        var name = names.read(clue.value());
        if (name.words().size() < 2) {
            return;
        }
        for (var listed : brands.getOrDefault(name.spellings().getFirst(), List.of())) {
            var rest = String.join(" ", name.words().subList(1, name.words().size()));
            var kind = kindOfProduct(rest, listed);
            var how = kind.isEmpty() ? "product's name begins with the brand" : "brand and kind of product";
            context.add(
                    listed, clue, name.words().getFirst(), how, kind.isEmpty() ? weight : ownProduct, Family.DECLARED);
            if (doubted) {
                doubt(clue, kind.isEmpty() ? rest : rest.replace(kind, " "), listed, context);
            }
        }
    }

    /** Tells of most names from their first word that they begin with none of these. */
    private boolean mayBegin(String value, Map<String, ?> firstWords) {
        var end = 0;
        while (end < value.length() && value.charAt(end) < 128 && Character.isLetterOrDigit(value.charAt(end))) {
            end++;
        }
        if (end == 0 || (end < value.length() && value.charAt(end) > 127)) {
            return true;
        }
        var word = value.substring(0, end).toLowerCase(Locale.ROOT);
        return firstWords.containsKey(Spelling.of(word)) || lexicon.isGeneric(word);
    }

    /** The words for a kind of product of the party's own; empty where there are none. */
    private static String kindOfProduct(String words, Listed listed) {
        var known = listed.known();
        return known == null
                ? ""
                : known.words().stream()
                        .map(kind -> kind.replace('-', ' '))
                        .filter(kind -> (" " + words + " ").contains(" " + kind + " "))
                        .findFirst()
                        .orElse("");
    }

    private void doubt(Clue clue, String words, Listed listed, Context context) {
        for (var word : words.split(" ", -1)) {
            var why = lexicon.counterWords().get(word);
            if (why != null) {
                context.add(
                        listed, clue, word, "the name says that it " + why, Weights.NOT_THE_VENDORS, Family.DECLARED);
                return;
            }
        }
    }

    /** Whether the clue is a supplier who is known to sell what another made. */
    boolean sells(Clue clue) {
        return !sold(clue).isEmpty();
    }

    /** Known rebrandings of what the component's supplier sells. */
    void rebranded(Context context, Supplier<List<String>> products) {
        for (var clue : context.component().clues()) {
            sold(clue).stream()
                    .filter(one -> one.rebranding().products().stream().anyMatch(word -> names(products.get(), word)))
                    .forEach(one -> context.add(
                            one.listed(),
                            clue,
                            one.rebranding().by(),
                            "known rebranding: %s, %s (%s)"
                                    .formatted(
                                            one.rebranding().what(),
                                            one.rebranding().period(),
                                            one.rebranding().source()),
                            one.rebranding().weight(),
                            Family.CONTENT));
        }
    }

    private List<Sold> sold(Clue clue) {
        if (!(clue instanceof Clue.Organisation organisation) || !mayBegin(organisation.value(), sold)) {
            return List.of();
        }
        var name = names.read(organisation.value());
        return name.isEmpty()
                ? List.of()
                : sold.getOrDefault(name.spellings().getFirst(), List.of()).stream()
                        .filter(one -> name.key()
                                .startsWith(names.read(one.rebranding().by()).key()))
                        .toList();
    }

    private static boolean names(List<String> products, String word) {
        return products.stream()
                .anyMatch(product ->
                        product.toLowerCase(Locale.ROOT).replaceAll("[-_]", " ").contains(word.replace('-', ' ')));
    }
}
