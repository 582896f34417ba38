package dev.interdict.screening.domain.programmes;

import java.util.Set;

/**
 * What is asked about a component.
 *
 * @param applies whether the programme reaches the component, its vendor being the party
 * @param link what the component's vendor is to the party
 * @param activities what one wants to do; empty: all that one can do with a component, which is nothing towards its vendor
 */
public record ComponentScope(Applies applies, Closure.Link link, Set<String> activities) {

    public ComponentScope {
        activities = Set.copyOf(activities);
    }

    /** The party's own component, and all that one can do with it. */
    public static ComponentScope of(Applies applies) {
        return new ComponentScope(applies, Closure.Link.NAMED, Set.of());
    }

    boolean asksFor(Provision says) {
        if (activities.isEmpty()) {
            return !says.isOutbound();
        }
        return says.prohibits().isEmpty() || says.prohibits().stream().anyMatch(activities::contains);
    }
}
