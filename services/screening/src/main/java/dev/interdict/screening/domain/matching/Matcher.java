package dev.interdict.screening.domain.matching;

import dev.interdict.screening.domain.parties.KnownParty;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.watchlists.Watchlist;
import java.util.List;

/** Finds the parties of all programmes and lists in components. It never changes: other lists make another matcher. */
public final class Matcher {

    private final Identifiers identifiers;
    private final Products products;
    private final Namings namings;
    private final Others others;

    public Matcher(List<Programme> programmes, List<Watchlist> lists, List<KnownParty> known, Lexicon lexicon) {
        var names = new Names(lexicon);
        var roll = new Roll(programmes, lists, known, names, lexicon);
        this.identifiers = roll.identifiers();
        this.products = roll.products();
        this.namings = new Namings(names, new NameSearch(roll.names(), lexicon), lexicon);
        this.others = new Others(names, lexicon);
    }

    /** The matches in REVIEW or better; one for each programme or list and party. */
    public List<Match> match(Component component) {
        var context = new Context(component);
        for (var clue : component.clues()) {
            read(clue, context);
        }
        products.rebranded(context, () -> called(component));
        if (context.found().isEmpty()) {
            return List.of();
        }
        var called = called(component);
        others.against(context);
        return context.found().entrySet().stream()
                .map(found -> match(found.getKey(), component, found.getValue(), called))
                .filter(match -> Band.of(match.score()) != Band.NONE)
                .toList();
    }

    /** Whether a clue meets a party, however weakly. */
    public boolean meets(Component component) {
        var context = new Context(component);
        component.clues().forEach(clue -> read(clue, context));
        return !context.found().isEmpty();
    }

    /** Whether none of the clues meets a party, whatever else the component says. */
    public boolean isSilent(Component component) {
        return !meets(component) && component.clues().stream().noneMatch(products::sells);
    }

    private void read(Clue clue, Context context) {
        switch (clue) {
            case Clue.Organisation organisation -> namings.organisation(organisation, context);
            case Clue.Author author -> namings.author(author, context);
            case Clue.Copyright copyright -> namings.copyright(copyright, context);
            case Clue.Cpe cpe -> {
                if (!identifiers.cpe(cpe, context)) {
                    namings.cpe(cpe, context);
                }
            }
            case Clue.Purl purl -> identifiers.purl(purl, context);
            case Clue.Group group -> identifiers.group(group, context);
            case Clue.Web web -> identifiers.web(web, context);
            case Clue.Mail mail -> identifiers.mail(mail, context);
            case Clue.Product product -> products.product(product, context);
            case Clue.Tag tag -> products.tag(tag, context);
            case Clue.Artefact artefact -> identifiers.artefact(artefact, context);
            case Clue.Hash hash -> identifiers.hash(hash, context);
            case Clue.Signer signer -> {
                if (!identifiers.signer(signer, context)) {
                    namings.signer(signer, context);
                }
            }
        }
    }

    private static Match match(Listed listed, Component component, List<Evidence> evidence, List<String> called) {
        return new Match(
                listed.list(),
                listed.party(),
                component.subject(),
                Score.of(evidence),
                listed.applies(called),
                evidence);
    }

    /** By what names the component goes, which say what kind of product it is. */
    private static List<String> called(Component component) {
        return component.clues().stream()
                .<String>mapMulti((clue, names) -> {
                    switch (clue) {
                        case Clue.Product product -> names.accept(product.value());
                        case Clue.Tag tag -> names.accept(tag.value());
                        case Clue.Artefact artefact -> names.accept(artefact.value());
                        case Clue.Cpe cpe -> names.accept(cpe.product());
                        case Clue.Purl purl -> names.accept(purl.name());
                        default -> {}
                    }
                })
                .toList();
    }
}
