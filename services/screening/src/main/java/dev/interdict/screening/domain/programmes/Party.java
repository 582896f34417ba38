package dev.interdict.screening.domain.programmes;

import java.util.List;
import java.util.Set;

/**
 * A restricted organisation or person, or a category that nobody is named in.
 *
 * @param name how people are told of it
 * @param person whether it is a natural person
 * @param names as written by their sources, in any script; none of a category
 * @param lists codes of the lists whose entries the category consists of
 * @param purlNamespaces type, slash, namespace, in lower case
 * @param domains registrable domains in lower case
 * @param vcsOwners host, slash, owner, in lower case
 */
public record Party(
        String id,
        String name,
        boolean person,
        List<String> names,
        Set<String> lists,
        Set<String> cpeVendors,
        Set<String> purlNamespaces,
        Set<String> domains,
        Set<String> vcsOwners) {

    public Party {
        names = List.copyOf(names);
        lists = Set.copyOf(lists);
        cpeVendors = Set.copyOf(cpeVendors);
        purlNamespaces = Set.copyOf(purlNamespaces);
        domains = Set.copyOf(domains);
        vcsOwners = Set.copyOf(vcsOwners);
    }
}
