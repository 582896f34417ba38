package dev.interdict.screening.domain.matching;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** One spelling for all under which a word is met: endings of English, romanisations of Russian. */
final class Spelling {

    private static final int SHORTEST_WITH_ENDING = 5;

    private Spelling() {}

    /** The word's one spelling; the word itself where it has only one. */
    static String of(String word) {
        if (word.length() < SHORTEST_WITH_ENDING || word.charAt(0) > 'z' || !isAscii(word)) {
            return word;
        }
        return ending(letters(word));
    }

    private static boolean isAscii(String word) {
        for (var i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String ending(String word) {
        var length = word.length();
        if (word.endsWith("ies")) {
            return word.substring(0, length - 3) + "i";
        }
        if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")) {
            return word.substring(0, length - 1);
        }
        var end = length;
        while (end > 3 && (word.charAt(end - 1) == 'i' || word.charAt(end - 1) == 'y' || word.charAt(end - 1) == 'j')) {
            end--;
        }
        return end == length ? word : word.substring(0, end) + "i";
    }

    /** {@code c} as {@code k} before a dark vowel or a consonant, {@code kh} as {@code h}, {@code ya} and {@code ja} as {@code ia}. */
    private static String letters(String word) {
        var letters = word.getBytes(US_ASCII);
        var length = 0;
        for (var i = 0; i < letters.length; i++) {
            var letter = word.charAt(i);
            var next = i + 1 < letters.length ? word.charAt(i + 1) : ' ';
            switch (letter) {
                case 'c' ->
                    letters[length++] = (byte) (next == 'h' || next == 'e' || next == 'i' || next == 'y' ? 'c' : 'k');
                case 'k' -> {
                    if (next != 'h') {
                        letters[length++] = 'k';
                    }
                }
                case 'y', 'j' -> {
                    var dark = next == 'a' || next == 'u' || next == 'o';
                    if (!dark || i == 0 || word.charAt(i - 1) != 'i') {
                        letters[length++] = (byte) (dark ? 'i' : letter);
                    }
                }
                default -> letters[length++] = (byte) letter;
            }
        }
        return new String(letters, 0, length, US_ASCII);
    }
}
