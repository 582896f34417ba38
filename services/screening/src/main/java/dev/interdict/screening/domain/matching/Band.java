package dev.interdict.screening.domain.matching;

/** How sure a match is. */
public enum Band {
    /** Nothing that a person should see. */
    NONE,
    /** A person must look. */
    REVIEW,
    /** Sure enough to act. */
    ALERT;

    private static final double ALERT_FROM = 0.85;
    private static final double REVIEW_FROM = 0.65;

    public static Band of(double score) {
        return score >= ALERT_FROM ? ALERT : score >= REVIEW_FROM ? REVIEW : NONE;
    }
}
