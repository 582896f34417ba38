package dev.interdict.screening.domain.programmes;

import java.util.List;
import java.util.Set;

/**
 * A restricted organisation.
 *
 * @param name how people are told of it
 * @param names as written by their sources, in any script
 * @param purlNamespaces type, slash, namespace, in lower case
 * @param domains registrable domains in lower case
 * @param vcsOwners host, slash, owner, in lower case
 */
public record Party(
        String id,
        String name,
        List<String> names,
        Set<String> cpeVendors,
        Set<String> purlNamespaces,
        Set<String> domains,
        Set<String> vcsOwners) {

    public Party {
        names = List.copyOf(names);
        cpeVendors = Set.copyOf(cpeVendors);
        purlNamespaces = Set.copyOf(purlNamespaces);
        domains = Set.copyOf(domains);
        vcsOwners = Set.copyOf(vcsOwners);
    }
}
