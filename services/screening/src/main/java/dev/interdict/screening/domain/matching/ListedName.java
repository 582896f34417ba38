package dev.interdict.screening.domain.matching;

import java.util.List;
import java.util.stream.IntStream;

/** A name of a listed party, with what each word of it says. */
record ListedName(Listed listed, String text, Name name, Grade grade, List<Kind> kinds) {

    /** How good a name is. */
    enum Grade {
        /** The list's own first name. */
        FIRST,
        /** Another name on the list. */
        OTHER,
        /** The list says that it is weak. */
        WEAK,
        /** Known from elsewhere, from a source that is named. */
        CURATED,
        /** Of another who has the same word in the name. */
        NAMESAKE,
        /** Of another that belongs to the party and is on no list. */
        AFFILIATE
    }

    /** What a word of a name says. */
    enum Kind {
        /** Which one it is. */
        DISTINCTIVE,
        /** An ordinary word. */
        COMMON,
        NUMBER,
        /** Where it is, or what an organisation does. */
        GENERIC
    }

    static ListedName of(Listed listed, String text, Name name, Grade grade, Lexicon lexicon) {
        return new ListedName(
                listed,
                text,
                name,
                grade,
                IntStream.range(0, name.words().size())
                        .mapToObj(
                                i -> kind(name.words().get(i), name.spellings().get(i), lexicon))
                        .toList());
    }

    static Kind kind(String word, String spelling, Lexicon lexicon) {
        if (Character.isDigit(word.charAt(0)) && word.chars().allMatch(Character::isDigit)) {
            return Kind.NUMBER;
        }
        if (lexicon.isGeneric(word) || lexicon.isGeneric(spelling)) {
            return Kind.GENERIC;
        }
        return lexicon.commonWords().contains(word) || (word.length() == 1 && word.charAt(0) < 128)
                ? Kind.COMMON
                : Kind.DISTINCTIVE;
    }

    boolean has(Kind kind) {
        return kinds.contains(kind);
    }

    int count(Kind kind) {
        var count = 0;
        for (var one : kinds) {
            if (one == kind) {
                count++;
            }
        }
        return count;
    }
}
