package dev.interdict.screening.domain.programmes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides from the product names that a component shows whether a programme covers it. */
public final class ScopeRules {

    private ScopeRules() {}

    /** {@code products}: names, CPE products and what the component was made from, as they stand in the SBOM. */
    public static Applies applies(Scope scope, String party, List<String> products) {
        var question = scope.question().replace("{party}", party);
        for (var exemption : scope.exemptions()) {
            var product = naming(exemption.words(), products);
            if (product.isPresent()) {
                return new Applies.Review(
                        "\"%s\" may be exempt: %s.".formatted(product.get(), exemption.text()), question);
            }
        }
        if (scope.coveredWords().isEmpty()) {
            return new Applies.Yes("Every product of the party is covered.");
        }
        return naming(scope.coveredWords(), products)
                .<Applies>map(product ->
                        new Applies.Yes("\"%s\" is of a kind that is covered: %s".formatted(product, scope.text())))
                .orElseGet(() -> new Applies.Review(
                        "Nothing in the SBOM says that it is of a kind that is covered: " + scope.text(), question));
    }

    private static Optional<String> naming(List<String> words, List<String> products) {
        return products.stream()
                .filter(product -> words.stream().anyMatch(word -> has(product, word)))
                .findFirst();
    }

    private static boolean has(String product, String word) {
        return spaced(product).contains(spaced(word));
    }

    /** Separators become one space, so that a word is found as a word, however it is joined. */
    private static String spaced(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
