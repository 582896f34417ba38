package dev.interdict.screening.domain.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The names in a text that holds more than one: asides, addresses, other names, the same in another script, and who owns it. */
final class NameParts {

    private static final Pattern OWNER = Pattern.compile(
            "[,(]\\s*+(?:an?|part of|(?:an? )?(?:subsidiary|division|brand|member|unit) of)(?: the)?\\s++([^,()]++)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPANY =
            Pattern.compile("\\s+(?:group\\s+)?(?:company|subsidiary|brand|business)\\s*$");
    private static final Pattern SAME = Pattern.compile(
            "\\s[/|]\\s|;\\s|[,(\\s]\\s*(?:a\\.?k\\.?a\\.?|d\\.?b\\.?a\\.?|also known as|trading as)\\s",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASIDE = Pattern.compile("[()\\[\\]\uff08\uff09]");
    private static final List<String> OTHERWISE =
            List.of(" aka ", " AKA ", " dba ", " DBA ", "k.a", "K.A", "b.a", "B.A", "known as", "trading as");
    private static final String MARKS = ",()[]/|;";
    private static final Pattern HUMPS = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    private NameParts() {}

    /**
     * A name in the text.
     *
     * @param own whether it names who the text is about, rather than somebody beside
     */
    record Part(String text, boolean own, Reach reach) {}

    /** By what a part may be met. */
    enum Reach {
        EQUAL,
        /** Also names that are like it. */
        ALIKE,
        /** Like it, and of more than one word or known from elsewhere: the part was only guessed. */
        GUESSED
    }

    /** At least two, or none: then the text is one name. */
    static List<Part> of(String text) {
        if (!mayHaveSeveral(text)) {
            return List.of();
        }
        var parts = new ArrayList<Part>(4);
        var owner = OWNER.matcher(text);
        if (owner.find()) {
            parts.add(new Part(text.substring(0, owner.start()), true, Reach.ALIKE));
            parts.add(new Part(COMPANY.matcher(owner.group(1)).replaceFirst(""), true, Reach.EQUAL));
            return parts;
        }
        for (var same : SAME.split(text, -1)) {
            var asides = ASIDE.split(same, -1);
            IntStream.range(0, asides.length).forEach(i -> parts.addAll(byScript(asides[i], i == 0)));
        }
        var comma = text.indexOf(", ");
        if (comma > 0 && text.lastIndexOf(' ', comma) > 0) {
            parts.add(new Part(text.substring(0, comma), true, Reach.ALIKE));
        }
        if (text.indexOf(' ') < 0 && HUMPS.matcher(text).find()) {
            parts.add(new Part(HUMPS.matcher(text).replaceAll(" "), true, Reach.GUESSED));
        }
        return parts.size() > 1
                        || (parts.size() == 1 && !parts.getFirst().text().equals(text))
                ? parts
                : List.of();
    }

    /** Tells of most names at a glance that they are one. */
    private static boolean mayHaveSeveral(String text) {
        var spaced = false;
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter > 127 || MARKS.indexOf(letter) >= 0) {
                return true;
            }
            spaced |= letter == ' ';
        }
        return !spaced || OTHERWISE.stream().anyMatch(text::contains);
    }

    /** What is in Latin letters, and what is not; in an aside, what is in other letters may still be the same name. */
    private static List<Part> byScript(String text, boolean own) {
        var latin = new StringBuilder(text.length());
        var other = new StringBuilder(0);
        for (var word : text.strip().split("\\s+", -1)) {
            var foreign = word.codePoints().anyMatch(NameParts::isForeign)
                    && word.codePoints().noneMatch(letter -> letter < 128 && Character.isLetter(letter));
            (foreign ? other : latin).append(word).append(' ');
        }
        var parts = new ArrayList<Part>(2);
        if (!latin.toString().isBlank()) {
            parts.add(new Part(latin.toString(), own, own ? Reach.ALIKE : Reach.EQUAL));
        }
        if (!other.toString().isBlank()) {
            parts.add(new Part(other.toString(), true, own ? Reach.ALIKE : Reach.EQUAL));
        }
        return parts;
    }

    private static boolean isForeign(int letter) {
        return Character.isLetter(letter) && !Scripts.isLatin(letter);
    }
}
