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
        return jurisdictions.isEmpty() || jurisdictions.contains(programme.jurisdiction());
    }
}
