package dev.interdict.screening.domain.programmes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides from the product names that a component shows whether a programme covers it. */
public final class ScopeRules {

    private ScopeRules() {}

    /** {@code products}: names, CPE products and what the component was made from, as they stand in the SBOM. */
    public static Applies applies(Scope scope, String party, List<String> products) {
        if (scope.covers() == Scope.Covers.NO_PRODUCT) {
            return new Applies.No("It is not about having a product: " + scope.text());
        }
        var question = scope.question().replace("{party}", party);
        for (var exemption : scope.exemptions()) {
            var product = naming(exemption.words(), products);
            if (product.isPresent()) {
                return new Applies.Review(
                        "\"%s\" may be exempt: %s.".formatted(product.get(), exemption.text()), question);
            }
        }
        var covered = covered(scope, products, question);
        return covered instanceof Applies.Yes ? doubted(scope, covered, question) : covered;
    }

    private static Applies covered(Scope scope, List<String> products, String question) {
        var named = naming(scope.words(), products);
        return switch (scope.covers()) {
            case ANY_PRODUCT -> new Applies.Yes("Every product of the party is covered.");
            case NO_PRODUCT -> throw new IllegalStateException("was answered before");
            case NAMED_APPLICATION ->
                named.<Applies>map(product -> new Applies.Yes("\"%s\" is what is named.".formatted(product)))
                        .orElseGet(() -> new Applies.No("It is not what is named: " + scope.text()));
            case SECURITY_SOFTWARE ->
                named.<Applies>map(product -> new Applies.Yes(
                                "\"%s\" is of a kind that is covered: %s".formatted(product, scope.text())))
                        .orElseGet(() -> new Applies.Review(
                                "Nothing in the SBOM says that it is of a kind that is covered: " + scope.text(),
                                question));
            case EQUIPMENT, SERVICE ->
                new Applies.Review(
                        "An SBOM does not say whether it is part of what is covered: " + scope.text(), question);
        };
    }

    private static Applies doubted(Scope scope, Applies covered, String question) {
        if (scope.threshold() != null) {
            return new Applies.Review(scope.threshold(), question);
        }
        if (!scope.embedded()) {
            return new Applies.Review("Code inside the products of others is not covered: " + scope.text(), question);
        }
        return scope.doubtful()
                ? new Applies.Review("All that is known of this programme has weak sources.", question)
                : covered;
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
