package dev.interdict.screening.domain.matching;

import java.util.Objects;

/**
 * One reason for a match, or against it.
 *
 * @param field JSON pointer into the document
 * @param value as it stands there
 * @param listed what it met
 * @param how the two were compared, and after which steps
 * @param weight 0 to 1; below 0 for counter-evidence
 * @param list the programme or list on which it met it
 * @param listVersion the version's hash
 */
public record Evidence(
        String field,
        String value,
        String listed,
        String how,
        double weight,
        Family family,
        String list,
        String listVersion) {

    public Evidence {
        list = Objects.requireNonNullElse(list, "");
        listVersion = Objects.requireNonNullElse(listVersion, "");
        weight = Math.round(weight * 1000) / 1000.0;
    }

    /** Evidence of one family is not independent: only its strongest counts, less the strongest against it. */
    public enum Family {
        IDENTITY,
        DECLARED,
        WEB,
        CONTENT
    }
}
