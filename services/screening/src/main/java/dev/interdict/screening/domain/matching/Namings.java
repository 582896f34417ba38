package dev.interdict.screening.domain.matching;

import dev.interdict.screening.domain.matching.Evidence.Family;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What names of organisations and people say. */
final class Namings {

    private static final int FULL_NAME = 3;
    private static final int SHORTEST_DENIAL = 3;

    private static final Pattern PARENTHESES = Pattern.compile("[()]");

    private final Names names;
    private final NameSearch search;
    private final Lexicon lexicon;

    Namings(Names names, NameSearch search, Lexicon lexicon) {
        this.names = names;
        this.search = search;
        this.lexicon = lexicon;
    }

    void organisation(Clue.Organisation clue, Context context) {
        var weight = clue.inherited() ? Weights.INHERITED : Weights.ORGANISATION;
        declared(clue, clue.value(), weight, context);
    }

    private void declared(Clue clue, String value, double weight, Context context) {
        var whole = names.read(value);
        var denied = whole.words().size() < SHORTEST_DENIAL ? "" : denied(value);
        var name = denied.isEmpty() ? whole : names.read(value.substring(denied.length()));
        if (name.isEmpty()) {
            return;
        }
        var hits = search.alike(name);
        if (hits.isEmpty() && value.indexOf('(') > 0) {
            parts(clue, value, weight, context);
        }
        for (var hit : hits) {
            add(clue, name, hit, weight, Family.DECLARED, context);
            if (!denied.isEmpty()) {
                against(clue, hit.listed().listed(), denied, "says that it is not meant", Weights.DENIED, context);
            }
        }
    }

    /** Names before and in parentheses, each by itself: a person must look. */
    private void parts(Clue clue, String value, double weight, Context context) {
        for (var part : PARENTHESES.split(value, -1)) {
            var name = names.read(part);
            Collection<Hit> hits = name.isEmpty() ? List.of() : search.equal(name);
            for (var hit : hits) {
                if (hit.listed().listed().ict()) {
                    var score = Math.min(hit.score(), NameScores.UNSURE_BRAND);
                    var partOf = new Hit(hit.listed(), score, "part of the " + hit.how());
                    add(clue, name, partOf, weight, Family.DECLARED, context);
                }
            }
            if (!hits.isEmpty()) {
                return;
            }
        }
    }

    /** An organisation, or a listed person with a full name; never a part of a name. */
    void author(Clue.Author clue, Context context) {
        var name = names.read(clue.value());
        if (name.isEmpty()) {
            return;
        }
        for (var hit : search.equal(name)) {
            var listed = hit.listed().listed();
            if (listed.isPerson() || listed.ict() || name.hasForm()) {
                add(clue, name, hit, Weights.AUTHOR, Family.DECLARED, context);
            }
        }
    }

    void copyright(Clue.Copyright clue, Context context) {
        for (var holder : Holders.in(clue.value())) {
            var name = names.read(holder);
            if (name.isEmpty()) {
                continue;
            }
            for (var hit : search.equal(name)) {
                var listed = hit.listed().listed();
                if (!listed.isPerson() && (listed.ict() || name.hasForm())) {
                    add(clue, name, hit, Weights.COPYRIGHT, Family.CONTENT, context);
                }
            }
        }
    }

    private void add(Clue clue, Name name, Hit hit, double weight, Family family, Context context) {
        var listed = hit.listed().listed();
        if (listed.isPerson() && name.words().size() < FULL_NAME) {
            return;
        }
        var sure = listed.isPerson() ? Weights.PERSON : weight * hit.score();
        context.add(listed, clue, hit.listed().text(), how(name, hit), sure, family);
        if (hit.listed().grade() != ListedName.Grade.NAMESAKE) {
            namesake(clue, name, listed, family, context);
        }
    }

    private void namesake(Clue clue, Name name, Listed listed, Family family, Context context) {
        var known = listed.known();
        if (known == null) {
            return;
        }
        for (var namesake : known.namesakes()) {
            var other = names.read(namesake.name());
            if (other.full().equals(name.full())
                    || (other.words().size() > 1 && other.key().equals(name.key()))) {
                context.add(listed, clue, namesake.name(), namesake.why(), Weights.NAMESAKE, family);
                return;
            }
        }
    }

    private static void against(Clue clue, Listed listed, String met, String how, double weight, Context context) {
        context.add(listed, clue, met, how, weight, Family.DECLARED);
    }

    /** The statement with which the text begins, with all that is before the name; empty where there is none. */
    private String denied(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        for (var denial : lexicon.denials()) {
            var at = lower.indexOf(denial);
            if (at >= 0 && lower.length() == text.length()) {
                return text.substring(0, at + denial.length());
            }
        }
        return "";
    }

    static String how(Name name, Hit hit) {
        return name.steps().isEmpty() ? hit.how() : hit.how() + ", after: " + String.join(", ", name.steps());
    }
}
