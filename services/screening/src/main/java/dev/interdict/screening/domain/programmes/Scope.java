package dev.interdict.screening.domain.programmes;

import java.util.List;

/**
 * Which products of a party a programme reaches.
 *
 * @param coveredWords by which a covered product is recognised; empty: every product is covered
 * @param question what a person has to answer where an SBOM cannot
 */
public record Scope(String text, List<String> coveredWords, String question, List<Exemption> exemptions) {

    public Scope {
        coveredWords = List.copyOf(coveredWords);
        exemptions = List.copyOf(exemptions);
    }

    /** Products that the programme leaves out, and the words by which they are recognised. */
    public record Exemption(String id, String text, List<String> words) {

        public Exemption {
            words = List.copyOf(words);
        }
    }
}
