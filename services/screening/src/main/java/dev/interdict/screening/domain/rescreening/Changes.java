package dev.interdict.screening.domain.rescreening;

import dev.interdict.screening.domain.programmes.Party;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.watchlists.Entry;
import dev.interdict.screening.domain.watchlists.IntakeRules.Taken;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which parties a change brings or makes say something else; keys that met those it takes away are known by what they met. */
public final class Changes {

    private Changes() {}

    /** Those of lists that come into force. */
    public static List<Party> parties(List<Taken> taken) {
        return taken.stream().flatMap(Changes::parties).toList();
    }

    /** Entries count for what they are called and known by; of a programme's party every form of it may matter. */
    private static Stream<Party> parties(Taken taken) {
        var diff = taken.diff();
        var touched = new HashSet<>(diff.added());
        touched.addAll(diff.changed());
        return taken.list().entries().stream()
                .filter(entry -> touched.contains(entry.id()))
                .filter(entry -> entry.kind() != Entry.Kind.VESSEL && entry.kind() != Entry.Kind.AIRCRAFT)
                .map(entry -> new Party(
                        taken.list().code() + "/" + entry.id(),
                        entry.name(),
                        false,
                        Stream.of(List.of(entry.name()), entry.names(), entry.weakNames())
                                .flatMap(List::stream)
                                .toList(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.copyOf(entry.domains()),
                        Set.of()));
    }

    /** All that matching reads of a programme: where it stays the same, no key is touched. */
    public static String matching(Programme programme) {
        return Stream.concat(
                        Stream.of(
                                programme.isOutbound() + "", programme.closure().isOpen() + "", programme.scope() + ""),
                        programme.parties().stream().map(Changes::text))
                .collect(Collectors.joining("\u001e"));
    }

    private static String text(Party party) {
        return String.join(
                "\u001f",
                party.id(),
                party.name(),
                party.person() + "",
                String.join("\u001d", party.names()),
                Stream.of(party.lists(), party.cpeVendors(), party.purlNamespaces(), party.domains(), party.vcsOwners())
                        .map(values -> new TreeSet<>(values) + "")
                        .collect(Collectors.joining("\u001d")));
    }
}
