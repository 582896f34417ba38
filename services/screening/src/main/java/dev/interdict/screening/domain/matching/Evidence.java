package dev.interdict.screening.domain.matching;

/**
 * One reason for a match.
 *
 * @param field JSON pointer into the document
 * @param value as it stands there
 * @param listed what it met
 * @param how the two were compared
 * @param weight 0 to 1
 */
public record Evidence(String field, String value, String listed, String how, double weight, Family family) {

    /** Evidence of one family is not independent: only its strongest counts. */
    public enum Family {
        IDENTITY,
        DECLARED,
        WEB,
        CONTENT
    }
}
