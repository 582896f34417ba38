package dev.interdict.screening.watchlists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What lists leave in the cell of a name beside the name. */
final class NameDirt {

    private static final int SHORTEST = 4;
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

    /** "Huawei Technologies Co., Ltd. (Huawei). Affiliated Entity: X" lists X; so do the other ways of naming the parent first. */
    private static final Pattern UNDER_A_PARENT = Pattern.compile(
            ".*?(?:Affiliated Entity:|Atomic Energy entity:|\\band subordinate entity|Subordinate Institution\\s*[-–:])\\s*(?=\\p{L})(?!First|Second|Third|Fourth|Fifth)(.+)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RELATION = Pattern.compile(
            "\\s*\\((?:Parent Organization:|a subordinate institute of).*\\)\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern INCLUDING = Pattern.compile("(.{10,}?),? including the .*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ALSO_KNOWN = Pattern.compile(
            "[\\s,(]*\\b(?:[afn]\\.\\s?k\\.\\s?a\\.?|[afn]/k/a|formerly known as|also known as)[,:;]?\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LOST_APOSTROPHE = Pattern.compile("(?<=\\p{L})\\?s\\b");
    private static final Pattern LOST_QUOTES = Pattern.compile("(?<![^\\s(])\\?(\\p{L}[^?]*)\\?(?![\\p{L}\\p{N}])");
    private static final Pattern AND = Pattern.compile("^and\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDS = Pattern.compile("^[\\s,;:'\"*-]+(?=[\\p{L}\\p{N}])|[\\s,;:]+$");
    private static final Pattern LAST_PARENTHESIS = Pattern.compile("(.*\\S)\\s*\\(([^()]{2,60})\\)\\.?$");
    private static final Pattern ACRONYM =
            Pattern.compile("(?!(?:USA|UAE|PRC|DPRK)$)\\p{Lu}[\\p{Lu}\\p{N}.&-]{2,}(?: \\d+)?");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:Building|Block|Room|Floor|No\\.|P\\.? ?O\\.? Box|\\d+ ).*", Pattern.CASE_INSENSITIVE);

    private static final String LEGAL_FORM =
            "(?:Ltd|Limited|Inc|LLC|L\\.L\\.C|Corp|Co|GmbH|S\\.A|JSC|OJSC|PLC|Pty|FZE|FZCO)\\.?";
    private static final Pattern ENDS_IN_A_FORM = Pattern.compile(".*\\b" + LEGAL_FORM, Pattern.CASE_INSENSITIVE);
    private static final Pattern ORGANISATION = Pattern.compile(
            LEGAL_FORM
                    + "\\b.*|.*\\b(?:Institute|Laborator|Lab\\b|Branch|Academy|Research|Cent(?:er|re)|Factory|Department|Division|Plant|Bureau|Office|Company|Corporation|Group|University|Sdn|Bhd|Jr|Sr).*",
            Pattern.CASE_INSENSITIVE);

    private NameDirt() {}

    /**
     * The names that stand in the cell, the main one first; none where it holds no name.
     *
     * @param places of the entry: what stands behind a name's comma and in the address is no name
     */
    static List<String> clean(String cell, Collection<String> places) {
        var names = new ArrayList<String>();
        if (cell.length() > Limits.LONGEST_CELL) {
            return names;
        }
        var text = restored(SPACE.matcher(cell).replaceAll(" ").strip());
        var under = UNDER_A_PARENT.matcher(text);
        text = RELATION.matcher(under.matches() ? under.group(1) : text).replaceFirst("");
        var including = INCLUDING.matcher(text);
        for (var part : ALSO_KNOWN.split(including.matches() ? including.group(1) : text, -1)) {
            addWithAcronym(names, withoutAddress(trimmed(part), places));
        }
        return names.stream().distinct().toList();
    }

    /** Whether the name has lost letters ({@code ?} for accents), or is too short to be sure of. */
    static boolean isWeak(String name) {
        return name.indexOf('?') >= 0
                || (isLatin(name)
                        && name.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST);
    }

    private static boolean isLatin(String name) {
        return name.codePoints().allMatch(letter -> letter < 0x250);
    }

    private static String trimmed(String part) {
        var text = ENDS.matcher(AND.matcher(part.strip()).replaceFirst(""))
                .replaceAll("")
                .strip();
        return text.endsWith(")") && text.indexOf('(') < 0 ? trimmed(text.substring(0, text.length() - 1)) : text;
    }

    /** "China Electronics (CEC)" has two names; what stands in the parenthesis may be a place as well. */
    private static void addWithAcronym(List<String> names, String name) {
        if (name.isEmpty() || name.length() > Limits.LONGEST_NAME) {
            return;
        }
        var parenthesis = LAST_PARENTHESIS.matcher(name);
        if (parenthesis.matches() && isAnotherName(parenthesis.group(2), parenthesis.group(1))) {
            names.add(trimmed(parenthesis.group(1)));
            names.add(parenthesis.group(2));
        } else {
            names.add(name);
        }
    }

    private static boolean isAnotherName(String inside, String before) {
        return (ACRONYM.matcher(inside).matches() && !before.equals(before.toUpperCase(Locale.ROOT)))
                || before.startsWith(inside + " ");
    }

    /** Cuts what stands behind the commas of a legal form and is no organisation, and this entry's own towns and streets. */
    private static String withoutAddress(String name, Collection<String> places) {
        var parts = List.of(name.split(",", -1));
        var end = parts.size();
        for (var i = 0; i < parts.size() - 1; i++) {
            if (ENDS_IN_A_FORM.matcher(parts.get(i).strip()).matches()
                    && parts.subList(i + 1, parts.size()).stream().allMatch(NameDirt::isAddress)) {
                end = i + 1;
                break;
            }
        }
        while (end > 1
                && isPlace(parts.get(end - 1).strip(), places)
                && parts.getFirst().contains(" ")) {
            end--;
        }
        return String.join(",", parts.subList(0, end)).strip();
    }

    private static boolean isAddress(String part) {
        var text = part.strip();
        return !ORGANISATION.matcher(text).matches() && text.chars().anyMatch(Character::isLowerCase);
    }

    private static boolean isPlace(String part, Collection<String> places) {
        return places.stream().anyMatch(place -> place.equalsIgnoreCase(part))
                || (ADDRESS.matcher(part).matches()
                        && !ORGANISATION.matcher(part).matches());
    }

    /** An apostrophe or a pair of quotation marks that was lost to {@code ?}; a lost letter stays lost. */
    private static String restored(String text) {
        return LOST_QUOTES
                .matcher(LOST_APOSTROPHE.matcher(text).replaceAll("'s"))
                .replaceAll("$1");
    }
}
