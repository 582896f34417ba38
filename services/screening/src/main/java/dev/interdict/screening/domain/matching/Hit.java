package dev.interdict.screening.domain.matching;

/**
 * A name met a listed name.
 *
 * @param score how much of the evidence is left, 0 to 1
 */
record Hit(ListedName listed, double score, String how) {

    /** Whether it tells more than another on the same list; ties are broken so that the same input always gives the same. */
    boolean beats(Hit other) {
        if (score != other.score) {
            return score > other.score;
        }
        var known = listed.listed().known() != null;
        if (known != (other.listed.listed().known() != null)) {
            return known;
        }
        if (listed.grade() != other.listed.grade()) {
            return listed.grade().compareTo(other.listed.grade()) < 0;
        }
        return listed.listed().number() < other.listed.listed().number();
    }
}
