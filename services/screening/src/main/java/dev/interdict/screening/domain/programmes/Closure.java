package dev.interdict.screening.domain.programmes;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who else a programme means when it names a party.
 *
 * @param links at any time
 * @param switches links that count for a time
 */
public record Closure(Set<Link> links, List<Switch> switches) {

    public Closure {
        links = Set.copyOf(links);
        switches = List.copyOf(switches);
    }

    /** What somebody is to a named party. */
    public enum Link {
        NAMED,
        PREDECESSOR,
        SUCCESSOR,
        ASSIGNEE,
        PARENT,
        SUBSIDIARY,
        AFFILIATE,
        COMMON_CONTROL,
        MAJORITY_OWNED,
        /** Owned by named parties at half or more, all shares together. */
        HALF_OWNED,
        PARTNER
    }

    /** A link that counts from one moment until another; null: no end is known. */
    public record Switch(
            Link link, LegalTime from, @Nullable LegalTime until) {

        boolean isOn(Instant at) {
            return !at.isBefore(from.instant()) && (until == null || at.isBefore(until.instant()));
        }
    }

    public boolean reaches(Link link, Instant at) {
        return link == Link.NAMED
                || links.contains(link)
                || switches.stream().anyMatch(one -> one.link() == link && one.isOn(at));
    }

    /** Whether anybody but those who are named can ever be meant. */
    public boolean isOpen() {
        return !switches.isEmpty() || links.stream().anyMatch(link -> link != Link.NAMED);
    }
}
