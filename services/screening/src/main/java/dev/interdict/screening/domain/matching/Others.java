package dev.interdict.screening.domain.matching;

import dev.interdict.screening.domain.matching.Evidence.Family;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Speaks against a party where a component shows that it is another's. */
final class Others {

    private static final Set<String> OF_MAKERS =
            Set.of("maven", "npm", "nuget", "composer", "golang", "github", "gitlab");
    private static final Pattern HOST =
            Pattern.compile("^[a-z]+/(?:[a-z]+\\.)*(?:github|gitlab|bitbucket|gitee)\\.[a-z]+/?");
    private static final Pattern SEPARATORS = Pattern.compile("[/.@_-]");

    private final Names names;
    private final Lexicon lexicon;

    Others(Names names, Lexicon lexicon) {
        this.names = names;
        this.lexicon = lexicon;
    }

    void against(Context context) {
        context.found().keySet().forEach(listed -> {
            var declared = context.has(listed, Family.DECLARED);
            for (var clue : context.component().clues()) {
                if (declared && clue instanceof Clue.Purl purl && !context.has(listed, Family.IDENTITY)) {
                    publisher(purl, listed, context);
                } else if (declared && clue instanceof Clue.Organisation organisation) {
                    supplier(organisation, listed, context);
                } else if (clue instanceof Clue.Web web) {
                    namesake(web, listed, context);
                }
            }
        });
    }

    private void publisher(Clue.Purl purl, Listed listed, Context context) {
        var slash = purl.namespace().indexOf('/');
        if (slash < 0 || !OF_MAKERS.contains(purl.namespace().substring(0, slash))) {
            return;
        }
        for (var label : SEPARATORS
                .splitAsStream(HOST.matcher(purl.namespace()).replaceFirst(""))
                .toList()) {
            if (lexicon.vendors().contains(label) && !label.equals("github") && !label.equals("gitlab")) {
                context.add(listed, purl, label, "published by another vendor", Weights.OTHER_VENDOR, Family.DECLARED);
                return;
            }
        }
    }

    /** Only where the party's name stands in the product's alone. */
    private void supplier(Clue.Organisation organisation, Listed listed, Context context) {
        var evidence = context.found().getOrDefault(listed, List.of());
        if (evidence.stream().anyMatch(one -> one.field().equals(organisation.pointer()))
                || evidence.stream().noneMatch(one -> one.how().contains("brand"))) {
            return;
        }
        for (var word : names.read(organisation.value()).words()) {
            if (lexicon.vendors().contains(word)) {
                context.add(
                        listed,
                        organisation,
                        word,
                        "declared by another vendor",
                        Weights.OTHER_SUPPLIER,
                        Family.DECLARED);
                return;
            }
        }
    }

    private static void namesake(Clue.Web web, Listed listed, Context context) {
        var known = listed.known();
        if (known != null) {
            known.namesakes().stream()
                    .filter(one -> web.domain().equals(one.domain()))
                    .forEach(one -> context.add(listed, web, one.name(), one.why(), Weights.NAMESAKE, Family.DECLARED));
        }
    }
}
