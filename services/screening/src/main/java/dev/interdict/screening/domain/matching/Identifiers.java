package dev.interdict.screening.domain.matching;

import dev.interdict.screening.domain.matching.Evidence.Family;
import dev.interdict.screening.domain.parties.KnownParty.Identifier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What identifiers say: each is looked up as it is, or as what it lies under. */
final class Identifiers {

    private final Map<Identifier.Kind, Map<String, List<Entry>>> entries = new EnumMap<>(Identifier.Kind.class);
    private final Map<String, List<Entry>> groups = new HashMap<>();
    private final Map<String, List<Entry>> footprints = new HashMap<>();
    private final Lexicon lexicon;

    Identifiers(Lexicon lexicon) {
        this.lexicon = lexicon;
        for (var kind : Identifier.Kind.values()) {
            entries.put(kind, new HashMap<>());
        }
    }

    private record Entry(Listed listed, String text, boolean review) {}

    void put(Listed listed, Identifier.Kind kind, String value, boolean review) {
        var key = value.toLowerCase(Locale.ROOT);
        if (kind == Identifier.Kind.DOMAIN
                && (lexicon.hosts().contains(key) || lexicon.mailHosts().contains(key))) {
            return;
        }
        put(entries.getOrDefault(kind, new HashMap<>()), key, new Entry(listed, value, review));
        if (kind == Identifier.Kind.PURL && !key.contains("//")) {
            put(groups, key.substring(key.indexOf('/') + 1), new Entry(listed, value, review));
        } else if (kind == Identifier.Kind.OWNER) {
            put(groups, key, new Entry(listed, value, review));
        }
    }

    void putFootprint(Listed listed, String host) {
        put(footprints, host, new Entry(listed, host, false));
    }

    /** The first that is put for a party holds. */
    private static void put(Map<String, List<Entry>> index, String key, Entry entry) {
        var there = index.computeIfAbsent(key, absent -> new ArrayList<>(2));
        if (there.stream().noneMatch(one -> one.listed().equals(entry.listed()))) {
            there.add(entry);
        }
    }

    void cpe(Clue.Cpe clue, Context context) {
        var weight = clue.inherited() ? Weights.INHERITED : Weights.CPE_VENDOR;
        met(clue, of(Identifier.Kind.CPE), clue.vendor(), "CPE vendor", weight, Family.IDENTITY, context);
    }

    void purl(Clue.Purl clue, Context context) {
        var weight = clue.inherited() ? Weights.INHERITED : Weights.PURL_NAMESPACE;
        var purls = of(Identifier.Kind.PURL);
        var namespace = clue.namespace();
        if (above(clue, purls, namespace, "./", "purl namespace", weight, context)) {
            return;
        }
        var slash = namespace.indexOf('/');
        if (slash < 0) {
            var name = namespace + "//" + clue.name().toLowerCase(Locale.ROOT);
            above(clue, purls, name, "-._", "purl, by the beginning of its name", weight, context);
            return;
        }
        var rest = namespace.substring(slash + 1);
        var owner = switch (namespace.substring(0, slash)) {
            case "github" -> "github.com/" + rest;
            case "gitlab" -> "gitlab.com/" + rest;
            case "bitbucket" -> "bitbucket.org/" + rest;
            default -> rest;
        };
        above(clue, of(Identifier.Kind.OWNER), owner, "/", "purl, by the repository's owner", weight, context);
    }

    void group(Clue.Group clue, Context context) {
        above(clue, groups, clue.group(), "./", "group", Weights.GROUP, context);
    }

    void web(Clue.Web clue, Context context) {
        if (under(
                clue, footprints, clue.host(), clue.domain(), "left behind by a product", Weights.FOOTPRINT, context)) {
            return;
        }
        var owners = of(Identifier.Kind.OWNER);
        if (!met(clue, owners, clue.owner(), "repository owner", Weights.VCS_OWNER, Family.WEB, context)) {
            under(clue, of(Identifier.Kind.DOMAIN), clue.host(), clue.domain(), "domain", Weights.DOMAIN, context);
        }
    }

    void mail(Clue.Mail clue, Context context) {
        if (lexicon.mailHosts().contains(clue.domain())) {
            return;
        }
        var organisation = List.of(clue.mailbox().split("[-._+]", -1)).stream().anyMatch(lexicon.mailboxes()::contains)
                || lexicon.mailboxes().contains(clue.mailbox());
        var how = organisation ? "mailbox of the organisation" : "mail domain of a person";
        var weight = organisation ? Weights.MAILBOX : Weights.MAIL;
        under(clue, of(Identifier.Kind.DOMAIN), clue.domain(), "", how, weight, context);
    }

    void artefact(Clue.Artefact clue, Context context) {
        var path = clue.value().toLowerCase(Locale.ROOT).replace('\\', '/');
        var files = of(Identifier.Kind.FILE);
        var how = "file that the party makes";
        if (met(
                clue,
                files,
                path.substring(path.lastIndexOf('/') + 1),
                how,
                Weights.ARTEFACT,
                Family.CONTENT,
                context)) {
            return;
        }
        for (var from = 0; from < path.length() && from >= 0; from = path.indexOf('/', from) + 1) {
            var one = path.indexOf('/', from);
            if (one < 0) {
                return;
            }
            var two = path.indexOf('/', one + 1);
            met(clue, files, path.substring(from, one + 1), how, Weights.ARTEFACT, Family.CONTENT, context);
            if (two > 0) {
                met(clue, files, path.substring(from, two + 1), how, Weights.ARTEFACT, Family.CONTENT, context);
            }
        }
    }

    void hash(Clue.Hash clue, Context context) {
        met(clue, of(Identifier.Kind.HASH), clue.value(), "digest", Weights.HASH, Family.CONTENT, context);
    }

    void signer(Clue.Signer clue, Context context) {
        var subject = clue.subject().toLowerCase(Locale.ROOT);
        met(clue, of(Identifier.Kind.SIGNER), subject, "signature's subject", Weights.SIGNER, Family.CONTENT, context);
    }

    private Map<String, List<Entry>> of(Identifier.Kind kind) {
        return entries.getOrDefault(kind, Map.of());
    }

    private static boolean met(
            Clue clue,
            Map<String, List<Entry>> index,
            String key,
            String how,
            double weight,
            Family family,
            Context context) {
        var met = index.getOrDefault(key, List.of());
        for (var entry : met) {
            var sure = entry.review() ? Math.min(weight, Weights.ONLY_REVIEW) : weight;
            var said = entry.review() ? how + "; the list may not mean such a product" : how;
            context.add(entry.listed(), clue, entry.text(), said, sure, family);
        }
        return !met.isEmpty();
    }

    /** Meets the namespace itself or one above it. */
    private static boolean above(
            Clue clue,
            Map<String, List<Entry>> index,
            String namespace,
            String separators,
            String how,
            double weight,
            Context context) {
        for (var end = namespace.length(); end > 0; end = before(namespace, end, separators)) {
            if (met(clue, index, namespace.substring(0, end), how, weight, Family.IDENTITY, context)) {
                return true;
            }
        }
        return false;
    }

    private static int before(String namespace, int end, String separators) {
        for (var i = end - 1; i > 0; i--) {
            if (separators.indexOf(namespace.charAt(i)) >= 0) {
                return i;
            }
        }
        return 0;
    }

    /** Meets the host itself or a domain that it lies under, down to the registrable one. */
    private static boolean under(
            Clue clue,
            Map<String, List<Entry>> index,
            String host,
            String domain,
            String how,
            double weight,
            Context context) {
        for (var rest = host; rest.contains("."); rest = rest.substring(rest.indexOf('.') + 1)) {
            if (met(clue, index, rest, how, weight, Family.WEB, context)) {
                return true;
            }
            if (rest.equals(domain)) {
                return false;
            }
        }
        return false;
    }
}
