package dev.interdict.screening.domain.matching;

/** Whether one word is another with letters off, and how much of the evidence that leaves. */
final class Typos {

    private static final int SHORTEST = 6;
    private static final int LONG = 8;

    private Typos() {}

    /** 0 where it is another word. Words of five letters and fewer are met exactly or not at all. */
    static double between(String listed, String word) {
        if (listed.length() < SHORTEST) {
            return 0;
        }
        var edits = Osa.distance(listed, word, listed.length() >= LONG ? 2 : 1);
        if (edits == 1) {
            return listed.length() >= LONG
                    ? NameScores.ONE_LETTER
                    : listed.length() != word.length() || isSwap(listed, word)
                            ? NameScores.ONE_LETTER_OF_FEW
                            : NameScores.OTHER_LETTER;
        }
        return edits == 2 && listed.length() >= LONG && listed.charAt(0) == word.charAt(0) ? NameScores.TWO_LETTERS : 0;
    }

    private static boolean isSwap(String one, String other) {
        return one.chars().sum() == other.chars().sum();
    }
}
