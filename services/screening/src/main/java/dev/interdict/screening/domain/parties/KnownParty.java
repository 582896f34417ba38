package dev.interdict.screening.domain.parties;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what else a listed party is known. It holds for the entry of a list, or the party of a programme, that has one of its names.
 *
 * @param listedAs the names by which lists have it, the best first
 * @param brands words that begin the names of its own products
 * @param words that follow the brand in the names of its own products
 */
public record KnownParty(
        String id,
        List<String> listedAs,
        List<Alias> names,
        List<String> brands,
        List<String> words,
        List<Identifier> identifiers,
        List<Namesake> namesakes,
        List<Affiliate> affiliates,
        List<Footprint> footprints,
        List<Rebranding> rebrandings) {

    public KnownParty {
        listedAs = List.copyOf(listedAs);
        names = List.copyOf(names);
        brands = List.copyOf(brands);
        words = List.copyOf(words);
        identifiers = List.copyOf(identifiers);
        namesakes = List.copyOf(namesakes);
        affiliates = List.copyOf(affiliates);
        footprints = List.copyOf(footprints);
        rebrandings = List.copyOf(rebrandings);
    }

    /** It is also called so. */
    public record Alias(String name, String source) {}

    /**
     * It is known by this.
     *
     * @param review the vendor is certain, and the product may be of a kind that lists do not mean
     */
    public record Identifier(Kind kind, String value, String source, boolean review) {

        /** What an identifier identifies it in. */
        public enum Kind {
            CPE,
            /** Type, slash, namespace; or type, two slashes, beginning of a name where the type has no namespaces. */
            PURL,
            DOMAIN,
            /** Host, slash, owner of repositories. */
            OWNER,
            /** Name of a file, or part of a path that ends in a slash. */
            FILE,
            /** Digest in hexadecimal. */
            HASH,
            /** Common name or organisation in the subject of a signature. */
            SIGNER
        }
    }

    /** Somebody else who is called so; {@code domain} is theirs, null where none is known. */
    public record Namesake(String name, @Nullable String domain, String why) {}

    /** It belongs to the party, and no list has it by its name. */
    public record Affiliate(String name, String why, String source) {}

    /** Addresses under this host are left behind by the party's products, and are no part of what they stand in. */
    public record Footprint(String host, String source) {}

    /**
     * Others sell what the party makes under a name of their own.
     *
     * @param products words of which one is in the product's name
     * @param weight how sure it is
     */
    public record Rebranding(
            String by, List<String> products, String what, String period, double weight, String source) {

        public Rebranding {
            products = List.copyOf(products);
        }
    }
}
