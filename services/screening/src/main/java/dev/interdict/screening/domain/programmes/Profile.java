package dev.interdict.screening.domain.programmes;

import java.util.Set;

/** Where a project's product goes and what its makers are. Empty means all possible. */
public record Profile(Set<String> jurisdictions, Set<String> roles) {

    public Profile {
        jurisdictions = Set.copyOf(jurisdictions);
        roles = Set.copyOf(roles);
    }

    /** Whether the programme can concern the project at all. */
    public boolean isReachedBy(Programme programme) {
        return jurisdictions.isEmpty() || programme.jurisdictions().stream().anyMatch(jurisdictions::contains);
    }

    /** Whether the profile says all that the programme asks for before its findings are opened. */
    public boolean answers(Programme programme) {
        return isReachedBy(programme)
                && (!programme.asksFor().contains(Programme.Asked.JURISDICTION) || !jurisdictions.isEmpty())
                && (!programme.asksFor().contains(Programme.Asked.ROLE)
                        || roles.stream().anyMatch(programme::names));
    }
}
