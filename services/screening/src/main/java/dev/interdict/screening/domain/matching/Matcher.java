package dev.interdict.screening.domain.matching;

import dev.interdict.screening.domain.matching.Evidence.Family;
import dev.interdict.screening.domain.programmes.Party;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.programmes.ScopeRules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the parties of all programmes in components, each by one look-up per string. */
public final class Matcher {

    private final PartyIndex index;

    public Matcher(List<Programme> programmes) {
        this.index = new PartyIndex(programmes);
    }

    /** The matches in REVIEW or better; one for each programme and party. */
    public List<Match> match(Component component) {
        var found = new LinkedHashMap<PartyIndex.Listed, List<Evidence>>();
        for (var clue : component.clues()) {
            index.evidence(clue)
                    .forEach((listed, evidence) -> found.computeIfAbsent(listed, absent -> new ArrayList<>())
                            .add(evidence));
        }
        return found.entrySet().stream()
                .map(entry -> match(entry.getKey(), component, entry.getValue()))
                .filter(match -> Band.of(match.score()) != Band.NONE)
                .toList();
    }

    private static Match match(PartyIndex.Listed listed, Component component, List<Evidence> evidence) {
        Programme programme = listed.programme();
        Party party = listed.party();
        return new Match(
                programme.id(),
                party.id(),
                component.subject(),
                score(evidence),
                ScopeRules.applies(programme.scope(), party, products(component)),
                evidence);
    }

    /** The strongest of each family, and families as independent witnesses (noisy-or). */
    private static double score(List<Evidence> evidence) {
        Map<Family, Double> strongest = new EnumMap<>(Family.class);
        evidence.forEach(one -> strongest.merge(one.family(), one.weight(), Math::max));
        var doubt = strongest.values().stream().reduce(1.0, (product, weight) -> product * (1 - weight));
        return Math.round((1 - doubt) * 1000) / 1000.0;
    }

    private static List<String> products(Component component) {
        return component.clues().stream()
                .<String>mapMulti((clue, products) -> {
                    switch (clue) {
                        case Clue.Product product -> products.accept(product.value());
                        case Clue.Cpe cpe -> products.accept(cpe.product());
                        case Clue.Purl purl -> products.accept(purl.name());
                        case Clue.Organisation ignored -> {}
                        case Clue.Author ignored -> {}
                        case Clue.Copyright ignored -> {}
                        case Clue.Group ignored -> {}
                        case Clue.Web ignored -> {}
                        case Clue.Mail ignored -> {}
                    }
                })
                .toList();
    }
}
