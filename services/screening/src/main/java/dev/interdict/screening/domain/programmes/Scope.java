package dev.interdict.screening.domain.programmes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which products of a party a programme reaches, whoever the party is.
 *
 * @param words by which a covered product is recognised
 * @param embedded whether code inside the products of others is covered
 * @param question what a person has to answer where an SBOM cannot
 * @param threshold what has to be proven beyond vendor and product before the programme holds; null where nothing has
 * @param doubtful whether all that is known of the programme has weak sources
 */
public record Scope(
        String text,
        Covers covers,
        List<String> words,
        boolean embedded,
        String question,
        @Nullable String threshold,
        boolean doubtful,
        List<Exemption> exemptions) {

    public Scope {
        words = List.copyOf(words);
        exemptions = List.copyOf(exemptions);
    }

    /** The same, for a programme that is about no product. */
    public Scope beside() {
        return new Scope(text, Covers.NO_PRODUCT, words, embedded, question, threshold, doubtful, exemptions);
    }

    /** What kind of product is covered. */
    public enum Covers {
        ANY_PRODUCT,
        SECURITY_SOFTWARE,
        /** The application itself, and nothing else of its maker. */
        NAMED_APPLICATION,
        EQUIPMENT,
        SERVICE,
        /** No product at all: the programme is about persons, data or deeds. */
        NO_PRODUCT
    }

    /** Products that the programme leaves out, and the words by which they are recognised. */
    public record Exemption(String id, String text, List<String> words) {

        public Exemption {
            words = List.copyOf(words);
        }
    }
}
