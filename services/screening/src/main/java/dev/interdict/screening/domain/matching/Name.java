package dev.interdict.screening.domain.matching;

import java.util.List;

/**
 * A name in the form in which names are compared.
 *
 * @param words in lower case, without legal forms at either end
 * @param spellings of the words, each in its one {@link Spelling}
 * @param key all spellings joined: equal for names that are equal
 * @param joined all words joined
 * @param full all words joined, legal forms too
 * @param parts how many words there are, legal forms too
 * @param steps what was done to the text
 * @param pinyin what Han words sound like: a weak key; empty where there are none
 */
record Name(
        List<String> words,
        List<String> spellings,
        String key,
        String joined,
        String full,
        int parts,
        List<String> steps,
        List<String> pinyin) {

    static final Name NONE = new Name(List.of(), List.of(), "", "", "", 0, List.of(), List.of());

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean hasForm() {
        return full.length() > joined.length();
    }
}
