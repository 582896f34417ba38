package dev.interdict.screening.domain.matching;

/** How much of a name's evidence is left where two names are not quite one, and why. */
final class NameScores {

    /** The same words. */
    static final double EQUAL = 1.0;

    /** Romanised otherwise, or in the plural. */
    static final double SPELT_OTHERWISE = 0.97;

    /** The same words in another order. */
    static final double OTHER_ORDER = 0.98;

    /** Each word more that says only where, or what an organisation does. */
    static final double WORD_MORE = 0.97;

    /** A long word that nobody else has stands for the whole name. */
    static final double BRAND = 0.92;

    /** A word that somebody else may have stands for the whole name: a person must look. */
    static final double UNSURE_BRAND = 0.78;

    /** Only ordinary words, a few letters, or a weak name: a person must look. */
    static final double WEAK = 0.75;

    /** Of another that belongs to the party: a person must look. */
    static final double AFFILIATE = 0.79;

    /** From here on the name says who it is, with the field's weight, without a person. */
    static final double SURE = 0.90;

    /** Whatever stands beside the name, if it says only where, or what an organisation does. */
    static final double WORDS_MORE = 0.93;

    /** Nearly all of the words, on a list that is not about technology. */
    static final double MOST_WORDS = 0.90;

    /** One letter off in a word of eight or more. */
    static final double ONE_LETTER = 0.95;

    /** One letter left out, put in or swapped in a word of six or seven. */
    static final double ONE_LETTER_OF_FEW = 0.93;

    /** One letter for another in a word of six or seven: it may be another word. */
    static final double OTHER_LETTER = 0.88;

    /** Two letters off in a word of eight or more. */
    static final double TWO_LETTERS = 0.88;

    /** Another word of the name is right. */
    static final double SUPPORTED = 0.04;

    /** One letter off in the name as a whole. */
    static final double TYPO_SOMEWHERE = 0.78;

    /** It sounds alike in Mandarin, as other characters do too. */
    static final double PINYIN = 0.75;

    /** What a person need not look at. */
    static final double LEAST = 0.68;

    private NameScores() {}
}
