package dev.interdict.screening.domain.programmes;

/**
 * A paragraph that no calendar can date.
 *
 * @param occasion what begins it, in our words
 * @param wording the source's own words
 */
public record Undated(Provision says, Occasion kind, String occasion, String wording) {

    /** What a paragraph without a day waits for. */
    public enum Occasion {
        /** Something that happens or does not, and of which no source says that it did. */
        EVENT,
        /** The model year of the thing itself, which nobody but its maker knows. */
        MODEL_YEAR
    }
}
