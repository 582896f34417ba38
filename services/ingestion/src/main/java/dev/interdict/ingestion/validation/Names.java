package dev.interdict.ingestion.validation;

import dev.interdict.ingestion.domain.Utf8;

/** Names that stand in a document, as they may be repeated in an answer. */
final class Names {

    private static final int LONGEST = 40;

    private Names() {}

    static String cut(String name) {
        return Utf8.cut(Utf8.storable(name), LONGEST);
    }
}
