package dev.interdict.screening.domain.programmes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One legal restriction.
 *
 * @param jurisdiction ISO 3166-1 alpha-2, or EU
 * @param versions oldest first
 */
public record Programme(
        String id,
        String title,
        String jurisdiction,
        String authority,
        List<Party> parties,
        Scope scope,
        List<ProgrammeVersion> versions) {

    public Programme {
        parties = List.copyOf(parties);
        versions = List.copyOf(versions);
    }

    /** The newest version known at the instant; none where the programme was not yet known. */
    public Optional<ProgrammeVersion> knownAt(Instant at) {
        return versions.reversed().stream()
                .filter(version -> !version.knownFrom().instant().isAfter(at))
                .findFirst();
    }

    /** How people are told of the party; its id where the programme does not have it any more. */
    public String partyName(String party) {
        return parties.stream()
                .filter(one -> one.id().equals(party))
                .map(Party::name)
                .findFirst()
                .orElse(party);
    }
}
