package dev.interdict.screening.domain.matching;

import dev.interdict.screening.domain.parties.KnownParty;
import dev.interdict.screening.domain.programmes.Applies;
import dev.interdict.screening.domain.programmes.Scope;
import dev.interdict.screening.domain.programmes.ScopeRules;
import dev.interdict.screening.domain.watchlists.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party as one programme or list has it.
 *
 * @param number counts the parties of one matcher
 * @param list the programme's id or the list's code
 * @param ict whether a brand alone can mean the party
 * @param scope of the programme; null on a list, which has none
 * @param known what else is known of it; null where nothing is
 */
record Listed(
        int number,
        String list,
        String version,
        boolean ict,
        String party,
        String name,
        Entry.Kind kind,
        @Nullable Scope scope,
        @Nullable KnownParty known) {

    /** The number alone tells parties of one matcher apart. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Listed listed && listed.number == number;
    }

    @Override
    public int hashCode() {
        return number;
    }

    Applies applies(List<String> products) {
        return scope == null
                ? new Applies.Yes("The party is on the list; no programme says of which products.")
                : ScopeRules.applies(scope, name, products);
    }

    boolean isThing() {
        return kind == Entry.Kind.VESSEL || kind == Entry.Kind.AIRCRAFT;
    }

    boolean isPerson() {
        return kind == Entry.Kind.PERSON;
    }
}
