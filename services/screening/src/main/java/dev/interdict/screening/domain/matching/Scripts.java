package dev.interdict.screening.domain.matching;

import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.Map;

/** Brings words of other scripts, and letters that only look Latin, into the form in which names are compared. */
final class Scripts {

    private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    /** Russian, Ukrainian and Belarusian letters as passports and most lists write them. */
    private static final Map<Character, String> CYRILLIC = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('ґ', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ё', "e"),
            Map.entry('є', "ye"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('і', "i"),
            Map.entry('ї', "i"),
            Map.entry('й', "y"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ў', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ъ', ""),
            Map.entry('ы', "y"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"));

    /** No Han character, and none that is written among them, comes before this one. */
    static final char FAR_EAST = '\u2e80';

    private Scripts() {}

    static boolean isHan(int character) {
        return character >= FAR_EAST && isOfHanScript(character);
    }

    private static boolean isOfHanScript(int character) {
        return switch (UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
            default -> character == 'ー';
        };
    }

    static boolean isLatin(int character) {
        return UnicodeScript.of(character) == UnicodeScript.LATIN;
    }

    /** Cyrillic or Greek, which have letters that look Latin. */
    static boolean looksLatin(int character) {
        var script = UnicodeScript.of(character);
        return script == UnicodeScript.CYRILLIC || script == UnicodeScript.GREEK;
    }

    /** A word in which scripts are mixed, with each letter replaced by the Latin one that it looks like (UTS #39). */
    static String unmasked(String word) {
        var plain = new StringBuilder(word.length());
        for (var i = 0; i < word.length(); i++) {
            var letter = word.charAt(i);
            plain.append(looksLatin(letter) ? twin(letter) : letter);
        }
        return plain.toString();
    }

    /** Some letters look Latin only when they are capital. */
    private static char twin(char letter) {
        var small = CONFUSABLES.getSkeleton(String.valueOf(letter));
        if (small.length() == 1 && small.charAt(0) < 128) {
            return small.charAt(0);
        }
        var capital = CONFUSABLES.getSkeleton(String.valueOf(Character.toUpperCase(letter)));
        return capital.length() == 1 && capital.charAt(0) < 128 ? Character.toLowerCase(capital.charAt(0)) : letter;
    }

    static String romanised(String cyrillic) {
        var latin = new StringBuilder(cyrillic.length() + 4);
        for (var i = 0; i < cyrillic.length(); i++) {
            latin.append(CYRILLIC.getOrDefault(cyrillic.charAt(i), String.valueOf(cyrillic.charAt(i))));
        }
        return latin.toString();
    }

    static String simplified(String han) {
        return SIMPLIFIED.transliterate(han);
    }

    /** Syllables with a space between them, without tones: many characters share one. */
    static String pinyin(String han) {
        return PINYIN.transliterate(han).strip();
    }
}
