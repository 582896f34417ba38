package dev.interdict.screening.programmefiles;

/**
 * What is wrong, where, and what to do.
 *
 * @param line from 1
 * @param pointer JSON pointer into the file
 */
public record Fault(int line, String pointer, String detail, String remedy) {

    /** Fault and remedy in one breath. */
    public String told() {
        return detail + " " + remedy;
    }
}
