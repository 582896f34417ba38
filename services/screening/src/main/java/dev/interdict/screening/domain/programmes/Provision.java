package dev.interdict.screening.domain.programmes;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one paragraph of a programme says, whenever it does.
 *
 * @param prohibits activities, in the words of the programme file's schema
 * @param requires what has to be done, in the same
 * @param appliesTo roles that the paragraph addresses; empty: everybody
 * @param concerns roles that are not addressed but feel it
 * @param jurisdictions where it holds: ISO 3166-1 alpha-2, or EU
 * @param threshold what has to be proven beyond vendor and product before it holds; null where nothing has
 * @param due how long one has after discovery; null where the paragraph does not say
 * @param confidence high, medium or low
 */
public record Provision(
        String id,
        Kind kind,
        String text,
        List<String> prohibits,
        List<String> requires,
        Set<String> appliesTo,
        Set<String> concerns,
        Set<String> jurisdictions,
        @Nullable String threshold,
        @Nullable Due due,
        List<String> citations,
        List<String> sources,
        String confidence) {

    /** Activities about what is present, so that a phase goes on being told after it took effect. */
    private static final Set<String> ABOUT_WHAT_IS_PRESENT = Set.of(
            "provide-update",
            "operate-cloud-service",
            "operate",
            "integrate",
            "resell",
            "sell",
            "license-for-resale-or-integration",
            "use-by-government",
            "use-in-contract-deliverables",
            "use-by-contractor-anywhere",
            "have-or-use-on-device",
            "maintain-or-update-via-intermediary");

    /** Activities towards the party, which say nothing of what one has from it. */
    private static final Set<String> OUTBOUND = Set.of("export-or-reexport-to", "dealings-with-blocked-person");

    public Provision {
        prohibits = List.copyOf(prohibits);
        requires = List.copyOf(requires);
        appliesTo = Set.copyOf(appliesTo);
        concerns = Set.copyOf(concerns);
        jurisdictions = Set.copyOf(jurisdictions);
        citations = List.copyOf(citations);
        sources = List.copyOf(sources);
    }

    /** What kind of paragraph it is. */
    public enum Kind {
        /** Says something and binds nobody. */
        NOTICE,
        PROHIBITION,
        OBLIGATION,
        ADVISORY
    }

    public boolean isAboutWhatIsPresent() {
        return kind == Kind.OBLIGATION || prohibits.stream().anyMatch(ABOUT_WHAT_IS_PRESENT::contains);
    }

    /** Whether all that it prohibits is done towards the party. */
    public boolean isOutbound() {
        return !prohibits.isEmpty() && OUTBOUND.containsAll(prohibits);
    }

    boolean binds() {
        return kind == Kind.PROHIBITION || kind == Kind.OBLIGATION;
    }

    boolean isLow() {
        return confidence.equals("low");
    }

    /** Whether someone in one of the roles has to hear of it; no roles: all are possible. */
    boolean reaches(Set<String> roles) {
        return roles.isEmpty() || appliesTo.isEmpty() || roles.stream().anyMatch(this::names);
    }

    boolean names(String role) {
        return appliesTo.contains(role) || concerns.contains(role);
    }

    boolean holdsIn(Set<String> places) {
        return places.isEmpty() || places.stream().anyMatch(jurisdictions::contains);
    }

    /** The paragraph with its citations, for people to read. */
    String paragraph() {
        return text + " (" + String.join("; ", citations) + ")";
    }
}
