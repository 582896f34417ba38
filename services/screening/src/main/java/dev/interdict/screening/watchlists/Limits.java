package dev.interdict.screening.watchlists;

/** How much a list file may hold; several times what the largest published ones need. */
final class Limits {

    /** Bytes of a file, after decompression. */
    static final long MOST_BYTES = 2L * 1024 * 1024 * 1024;

    /** Entries of all lists of a file. */
    static final int MOST_ENTRIES = 500_000;

    /** Names of an entry, weak ones among them. */
    static final int MOST_NAMES = 2_000;

    /** Characters of a name; what is longer is no name. */
    static final int LONGEST_NAME = 1_000;

    /** Characters of a cell that holds names; what is longer holds none. */
    static final int LONGEST_CELL = 4_000;

    /** Characters of one cell of a table, or of one text in a document. */
    static final int LONGEST_TEXT = 1_000_000;

    /** Cells of one row, or elements of one entry. */
    static final int MOST_PARTS = 100_000;

    /** Elements or objects one inside the other. */
    static final int DEEPEST = 50;

    /** Bytes looked at to tell what a file is. */
    static final int HEAD = 64 * 1024;

    private Limits() {}
}
