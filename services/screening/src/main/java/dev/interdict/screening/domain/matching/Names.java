package dev.interdict.screening.domain.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Brings organisations' names into one form, so that equal names are equal strings. */
final class Names {

    private static final Set<String> LEGAL_FORMS = Set.of(
            "ao",
            "oao",
            "ooo",
            "zao",
            "pao",
            "jsc",
            "llc",
            "inc",
            "incorporated",
            "ltd",
            "limited",
            "gmbh",
            "ag",
            "corp",
            "corporation",
            "co",
            "company",
            "plc",
            "sa",
            "srl",
            "bv",
            "ао",
            "оао",
            "ооо",
            "зао",
            "пао");
    private static final Pattern ROLE =
            Pattern.compile("^(organization|organisation|person|tool):\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\([^)]*\\)|<[^>]*>");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NOTICE =
            Pattern.compile("©|\\(c\\)|copyright|all rights reserved|\\d{4}", Pattern.CASE_INSENSITIVE);

    private Names() {}

    /** Compatibility form (UAX #15), lower case, words only, without legal forms at either end. */
    static String normal(String name) {
        var plain = IN_PARENTHESES
                .matcher(ROLE.matcher(name.strip()).replaceFirst(""))
                .replaceAll(" ");
        var words = new ArrayList<>(List.of(SEPARATORS.split(Normalizer.normalize(plain, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip())));
        words.removeIf(String::isEmpty);
        while (words.size() > 1 && LEGAL_FORMS.contains(words.getLast())) {
            words.removeLast();
        }
        while (words.size() > 1 && LEGAL_FORMS.contains(words.getFirst())) {
            words.removeFirst();
        }
        return String.join(" ", words);
    }

    /** The holder in a copyright notice's first sentence. */
    static String holder(String notice) {
        var first = notice.lines().findFirst().orElse("").split("\\. ", 2)[0];
        return normal(NOTICE.matcher(first.replaceAll("(?i)\\(c\\)", "©")).replaceAll(" "));
    }
}
