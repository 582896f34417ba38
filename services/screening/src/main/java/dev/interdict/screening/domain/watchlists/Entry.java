package dev.interdict.screening.domain.watchlists;

import java.util.List;

/**
 * One entry of a list, cleaned of the list's dirt.
 *
 * @param id what the list calls it; the same as long as the list keeps it
 * @param name the first name
 * @param names the other names, in any script
 * @param weakNames names that the list itself calls weak, or that are too short or common to be sure of
 * @param places words of its addresses: towns, provinces, countries
 * @param domains registrable domains in lower case
 * @param programmes under which it is listed, as the list writes them
 */
public record Entry(
        String id,
        Kind kind,
        String name,
        List<String> names,
        List<String> weakNames,
        List<String> places,
        List<String> domains,
        List<String> programmes) {

    public Entry {
        names = List.copyOf(names);
        weakNames = List.copyOf(weakNames);
        places = List.copyOf(places);
        domains = List.copyOf(domains);
        programmes = List.copyOf(programmes);
    }

    /** What an entry is. */
    public enum Kind {
        ORGANISATION,
        PERSON,
        VESSEL,
        AIRCRAFT,
        /** The list does not say. */
        UNKNOWN
    }
}
