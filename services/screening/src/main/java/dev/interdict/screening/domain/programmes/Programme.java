package dev.interdict.screening.domain.programmes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One legal restriction.
 *
 * @param jurisdiction ISO 3166-1 alpha-2, or EU
 * @param asksFor what a project's profile has to state before findings are opened
 * @param versions oldest first
 */
public record Programme(
        String id,
        String title,
        String jurisdiction,
        String authority,
        Set<Asked> asksFor,
        Closure closure,
        List<Party> parties,
        Scope scope,
        List<ProgrammeVersion> versions) {

    public Programme {
        asksFor = Set.copyOf(asksFor);
        parties = List.copyOf(parties);
        versions = List.copyOf(versions);
    }

    /** What a profile can be asked for. */
    public enum Asked {
        JURISDICTION,
        ROLE
    }

    /** The newest version known at the instant; none where the programme was not yet known. */
    public Optional<ProgrammeVersion> knownAt(Instant at) {
        return versions.reversed().stream()
                .filter(version -> !version.knownFrom().instant().isAfter(at))
                .findFirst();
    }

    /** Its own, and those that paragraphs name for themselves. */
    public Set<String> jurisdictions() {
        return Stream.concat(Stream.of(jurisdiction), provisions().flatMap(says -> says.jurisdictions().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether all that it prohibits is done towards its parties, so that having what they made is not its matter. */
    public boolean isOutbound() {
        return provisions().anyMatch(Provision::isOutbound)
                && provisions().filter(Provision::binds).allMatch(Provision::isOutbound);
    }

    boolean names(String role) {
        return provisions().anyMatch(says -> says.names(role));
    }

    /** Whom its paragraphs address or concern. */
    Set<String> roles() {
        return provisions()
                .flatMap(says -> Stream.concat(says.appliesTo().stream(), says.concerns().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Provision> provisions() {
        return versions.stream().flatMap(ProgrammeVersion::provisions);
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
