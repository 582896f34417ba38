package dev.interdict.screening.watchlists;

import java.util.Locale;

/** A file that cannot be taken as a list; the message is a sentence that says what is wrong and where. */
final class BadList extends RuntimeException {

    private final String sentence;

    BadList(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    static BadList at(long line, String what) {
        return new BadList(String.format(Locale.ROOT, "Line %d: %s.", line, what));
    }
}
