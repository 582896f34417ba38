package dev.interdict.deadlines.domain;

/** What is told. Of what is told at one instant, the kinds go in this order. */
public enum Kind {
    DETECTED("detected"),
    ANNOUNCED("announced"),
    APPROACHING("approaching"),
    IN_EFFECT("in-effect"),
    STILL_PRESENT("still-present"),
    AMENDED("amended"),
    RESOLVED("resolved");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** The contract's word for it. */
    public String word() {
        return word;
    }

    /** The kind that the contract calls so. */
    public static Kind of(String word) {
        for (var kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No kind is called " + word);
    }
}
