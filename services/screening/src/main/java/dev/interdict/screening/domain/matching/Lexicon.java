package dev.interdict.screening.domain.matching;

import java.util.Map;
import java.util.Set;

/**
 * Words by which names are read; all in lower case, and in the form in which {@link Names} leaves them.
 *
 * @param legalForms of one word or more, with one space between words
 * @param businessWords say what an organisation does, never which it is
 * @param commonWords of which none alone is surely a vendor's name
 * @param places where somebody is, never who
 * @param vendors others, which no list here restricts
 * @param counterWords by which a product's name tells that it is not the vendor's, each with the reason
 * @param denials statements that name a vendor in order to say that it is not meant
 * @param mailHosts where anybody gets an address
 * @param hosts where anybody gets a page
 * @param mailboxes of organisations rather than people
 * @param generic those that say nothing of who somebody is, together, as every word of every name is looked up in them
 * @param known those that are words of their own, so that they are nobody's misspelt name, together
 */
public record Lexicon(
        Set<String> legalForms,
        Set<String> businessWords,
        Set<String> commonWords,
        Set<String> places,
        Set<String> vendors,
        Map<String, String> counterWords,
        Set<String> denials,
        Set<String> mailHosts,
        Set<String> hosts,
        Set<String> mailboxes,
        Set<String> generic,
        Set<String> known) {

    public Lexicon {
        legalForms = Set.copyOf(legalForms);
        businessWords = Set.copyOf(businessWords);
        commonWords = Set.copyOf(commonWords);
        places = Set.copyOf(places);
        vendors = Set.copyOf(vendors);
        counterWords = Map.copyOf(counterWords);
        denials = Set.copyOf(denials);
        mailHosts = Set.copyOf(mailHosts);
        hosts = Set.copyOf(hosts);
        mailboxes = Set.copyOf(mailboxes);
        generic = Set.copyOf(generic);
        known = Set.copyOf(known);
    }

    /** Says nothing of who somebody is. */
    boolean isGeneric(String word) {
        return generic.contains(word);
    }

    /** Is a word of its own, so that it is nobody's misspelt name. */
    boolean isKnown(String word) {
        return known.contains(word);
    }
}
