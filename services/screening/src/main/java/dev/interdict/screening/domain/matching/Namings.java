package dev.interdict.screening.domain.matching;

import dev.interdict.screening.domain.matching.Evidence.Family;
import dev.interdict.screening.domain.matching.NameParts.Reach;
import java.util.List;
import java.util.Locale;

/** What names of organisations and people say. */
final class Namings {

    private static final int FULL_NAME = 3;
    private static final int SHORTEST_DENIAL = 3;

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
        if (denied.isEmpty() && hits.stream().noneMatch(hit -> hit.score() >= NameScores.SURE)) {
            parts(clue, value, weight, context);
        }
        for (var hit : hits) {
            add(clue, name, hit, weight, Family.DECLARED, context);
            if (!denied.isEmpty()) {
                against(clue, hit.listed().listed(), denied, "says that it is not meant", Weights.DENIED, context);
            }
        }
    }

    /** Each name in the text by itself; who is named beside it: a person must look. */
    private void parts(Clue clue, String value, double weight, Context context) {
        var found = false;
        for (var part : NameParts.of(value)) {
            var name = names.read(part.text());
            if (name.isEmpty() || (found && !part.own())) {
                continue;
            }
            for (var hit : part.reach() == Reach.EQUAL ? search.equal(name) : search.alike(name)) {
                if (hit.listed().listed().ict() && isMeant(part, hit)) {
                    var score = part.own() ? hit.score() : Math.min(hit.score(), NameScores.UNSURE_BRAND);
                    var partOf = new Hit(hit.listed(), score, "part of the " + hit.how());
                    add(clue, name, partOf, weight, Family.DECLARED, context);
                    found = true;
                }
            }
        }
    }

    private static boolean isMeant(NameParts.Part part, Hit hit) {
        return part.reach() != Reach.GUESSED
                || hit.listed().grade() == ListedName.Grade.CURATED
                || hit.listed().kinds().size() > 1;
    }

    /** An organisation, or a listed person with a full name; never a part of a name. */
    void author(Clue.Author clue, Context context) {
        var name = names.read(clue.value());
        if (name.isEmpty()) {
            return;
        }
        var hits = search.equal(name);
        for (var hit : hits) {
            var listed = hit.listed().listed();
            if (listed.isPerson() || listed.ict() || name.hasForm()) {
                add(clue, name, hit, Weights.AUTHOR, Family.DECLARED, context);
            }
        }
        if (hits.isEmpty() && name.hasForm()) {
            organised(clue, name, Weights.AUTHOR, Family.DECLARED, context);
        }
    }

    /** Who has a legal form is an organisation, and may be met by parts of a name. */
    private void organised(Clue clue, Name name, double weight, Family family, Context context) {
        for (var hit : search.alike(name)) {
            var listed = hit.listed().listed();
            if (listed.ict() && !listed.isPerson() && hit.score() >= NameScores.SURE) {
                add(clue, name, hit, weight, family, context);
            }
        }
    }

    /** A CPE's vendor that no dictionary has, read as the name that it is made of. */
    void cpe(Clue.Cpe clue, Context context) {
        var weight = clue.inherited() ? Weights.INHERITED : Weights.CPE_NAME;
        surely(clue, names.read(clue.vendor().replace('_', ' ')), weight, Family.IDENTITY, context);
    }

    /** Who signed, by name. */
    void signer(Clue.Signer clue, Context context) {
        surely(clue, names.read(clue.subject()), Weights.SIGNER, Family.CONTENT, context);
    }

    private void surely(Clue clue, Name name, double weight, Family family, Context context) {
        for (var hit : name.isEmpty() ? List.<Hit>of() : search.equal(name)) {
            var listed = hit.listed().listed();
            if (listed.ict() && !listed.isPerson() && hit.score() >= NameScores.SURE) {
                add(clue, name, hit, weight, family, context);
            }
        }
    }

    void copyright(Clue.Copyright clue, Context context) {
        for (var holder : Holders.in(clue.value())) {
            holder(clue, names.read(holder), context);
            NameParts.of(holder).stream()
                    .filter(NameParts.Part::own)
                    .forEach(part -> surely(clue, names.read(part.text()), Weights.COPYRIGHT, Family.CONTENT, context));
        }
    }

    private void holder(Clue clue, Name name, Context context) {
        if (name.isEmpty()) {
            return;
        }
        var hits = search.equal(name);
        for (var hit : hits) {
            var listed = hit.listed().listed();
            if (!listed.isPerson() && (listed.ict() || name.hasForm())) {
                add(clue, name, hit, Weights.COPYRIGHT, Family.CONTENT, context);
            }
        }
        if (hits.isEmpty() && name.hasForm()) {
            organised(clue, name, Weights.COPYRIGHT, Family.CONTENT, context);
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
                    || (!other.hasForm() && other.key().equals(name.key()))) {
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
