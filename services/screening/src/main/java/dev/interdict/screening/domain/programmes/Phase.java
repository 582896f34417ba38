package dev.interdict.screening.domain.programmes;

import java.util.List;
import java.util.Set;

/**
 * What a programme says from an instant on.
 *
 * @param notice says something and prohibits nothing
 * @param prohibits activities, in the words of the programme file's schema
 * @param appliesTo roles that the paragraph addresses; empty: everybody
 * @param concerns roles that are not addressed but feel it
 */
public record Phase(
        String id,
        boolean notice,
        LegalTime effective,
        String text,
        List<String> prohibits,
        Set<String> appliesTo,
        Set<String> concerns,
        List<String> citations) {

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

    public Phase {
        prohibits = List.copyOf(prohibits);
        appliesTo = Set.copyOf(appliesTo);
        concerns = Set.copyOf(concerns);
        citations = List.copyOf(citations);
    }

    public boolean isAboutWhatIsPresent() {
        return prohibits.stream().anyMatch(ABOUT_WHAT_IS_PRESENT::contains);
    }

    /** Whether someone in one of the roles has to hear of it; no roles: all are possible. */
    boolean reaches(Set<String> roles) {
        return roles.isEmpty()
                || appliesTo.isEmpty()
                || roles.stream().anyMatch(role -> appliesTo.contains(role) || concerns.contains(role));
    }
}
