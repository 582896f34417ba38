package dev.interdict.screening.programmefiles;

import static dev.interdict.screening.programmefiles.Nodes.constant;
import static dev.interdict.screening.programmefiles.Nodes.each;
import static dev.interdict.screening.programmefiles.Nodes.elements;
import static dev.interdict.screening.programmefiles.Nodes.set;
import static dev.interdict.screening.programmefiles.Nodes.strings;
import static dev.interdict.screening.programmefiles.Nodes.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interdict.screening.domain.programmes.Closure;
import dev.interdict.screening.domain.programmes.LegalTime;
import dev.interdict.screening.domain.programmes.Party;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.programmes.ProgrammeVersion;
import dev.interdict.screening.domain.programmes.Scope;
import dev.interdict.screening.programmefiles.PhaseFacts.Placed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a programme from a tree, and finds the faults that no schema can see. */
final class ProgrammeFacts {

    private static final int VERSIONS_PER_REVISION = 1000;

    private final JsonNode tree;
    private final long revision;
    private final Faults faults;
    private final Times times;

    ProgrammeFacts(JsonNode tree, long revision, Faults faults) {
        this.tree = tree;
        this.revision = revision;
        this.faults = faults;
        this.times = new Times(faults);
    }

    /** Null where there are faults, in the schema's eyes or in these. */
    @Nullable
    Programme programme() {
        Texts.check(tree, faults);
        checkJurisdiction();
        checkParties();
        var closure = faults.touch("/closure") ? null : closure();
        var versions = versions();
        if (closure == null || !faults.inOrder().isEmpty()) {
            return null;
        }
        return new Programme(
                text(tree, "id"),
                text(tree, "title"),
                text(tree, "jurisdiction"),
                text(tree, "authority"),
                strings(tree, "asks_for").stream()
                        .map(word -> Programme.Asked.valueOf(constant(word)))
                        .collect(Collectors.toSet()),
                closure,
                elements(tree, "parties").stream().map(ProgrammeFacts::party).toList(),
                scope(versions),
                versions);
    }

    private void checkJurisdiction() {
        var code = text(tree, "jurisdiction");
        if (!code.equals("EU")
                && !Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
            faults.see(
                    "/jurisdiction",
                    "No country has this code.",
                    "Write an ISO 3166-1 alpha-2 code such as US, or EU.");
        }
    }

    private void checkParties() {
        var parties = elements(tree, "parties");
        var ids = new HashSet<String>();
        for (var i = 0; i < parties.size(); i++) {
            var pointer = "/parties/" + i;
            var party = parties.get(i);
            if (!ids.add(text(party, "id"))) {
                faults.see(pointer + "/id", "Another party has the same id.", "Give it an id of its own.");
            }
            if (text(party, "kind").equals("category") != party.has("category")
                    || party.has("names") == party.has("category")) {
                faults.see(
                        pointer,
                        "A party has names, or it is a category that says whom it means.",
                        "Add names; or add kind: category and category.");
            }
        }
    }

    private static Party party(JsonNode party) {
        return new Party(
                text(party, "id"),
                text(party, "name"),
                text(party, "kind").equals("person"),
                each(party, "names", "name"),
                set(party, "lists"),
                Set.copyOf(each(party, "cpe_vendors", "vendor")),
                Set.copyOf(each(party, "purl_namespaces", "namespace")),
                Set.copyOf(each(party, "domains", "domain")),
                Set.copyOf(each(party, "vcs_owners", "owner")));
    }

    private Closure closure() {
        var closure = tree.path("closure");
        var switches = elements(closure, "switches");
        var read = new ArrayList<Closure.Switch>();
        for (var i = 0; i < switches.size(); i++) {
            var one = switches.get(i);
            var pointer = "/closure/switches/" + i;
            read.add(new Closure.Switch(
                    Closure.Link.valueOf(constant(text(one, "link"))),
                    time(one.path("from"), pointer + "/from"),
                    one.has("until") ? time(one.path("until"), pointer + "/until") : null));
        }
        return new Closure(
                strings(closure, "links").stream()
                        .map(word -> Closure.Link.valueOf(constant(word)))
                        .collect(Collectors.toSet()),
                read);
    }

    private Scope scope(List<ProgrammeVersion> versions) {
        var scope = tree.path("scope");
        return new Scope(
                text(scope, "text"),
                Scope.Covers.valueOf(constant(text(scope, "covers"))),
                strings(scope, "words"),
                !text(scope, "embedded").equals("excluded"),
                text(scope, "question"),
                scope.has("threshold") ? text(scope, "threshold") : null,
                versions.getLast().isDoubtful(),
                elements(tree, "exemptions").stream()
                        .map(one -> new Scope.Exemption(text(one, "id"), text(one, "text"), strings(one, "words")))
                        .toList());
    }

    private List<ProgrammeVersion> versions() {
        var nodes = elements(tree, "versions");
        var versions = new ArrayList<ProgrammeVersion>();
        var known = new LinkedHashMap<String, Placed>();
        var last = Instant.MIN;
        for (var i = 0; i < nodes.size(); i++) {
            var pointer = "/versions/" + i;
            var node = nodes.get(i);
            learn(node, pointer, known);
            var knownFrom = time(node.path("known_from"), pointer + "/known_from");
            if (!knownFrom.instant().isAfter(last) && !faults.touch(pointer + "/known_from")) {
                faults.see(
                        pointer + "/known_from",
                        "It was known no later than the version before it.",
                        "Put the versions in order, oldest first, each known later than the one before.");
            }
            last = knownFrom.instant();
            versions.add(version(node, i, knownFrom, known));
        }
        return versions;
    }

    /** What the version says anew takes the place of what had the same id. */
    private void learn(JsonNode version, String pointer, Map<String, Placed> known) {
        var withdrawn = strings(version, "withdraws");
        for (var i = 0; i < withdrawn.size(); i++) {
            if (known.remove(withdrawn.get(i)) == null) {
                faults.see(
                        pointer + "/withdraws/" + i,
                        "No earlier version has \"" + withdrawn.get(i) + "\".",
                        "Write the id of a phase or change of an earlier version.");
            }
        }
        var ids = new HashSet<String>();
        for (var list : List.of("phases", "changes")) {
            var nodes = elements(version, list);
            for (var i = 0; i < nodes.size(); i++) {
                var here = "%s/%s/%d".formatted(pointer, list, i);
                var id = text(nodes.get(i), "id");
                if (!ids.add(id)) {
                    faults.see(
                            here + "/id",
                            "Another phase or change of this version has the same id.",
                            "Give it an id of its own.");
                }
                known.put(id, new Placed(nodes.get(i), here));
            }
        }
    }

    private ProgrammeVersion version(JsonNode node, int index, LegalTime knownFrom, Map<String, Placed> known) {
        var facts = new PhaseFacts(known, text(tree, "jurisdiction"), faults);
        return new ProgrammeVersion(
                revision * VERSIONS_PER_REVISION + index,
                hash(node, known),
                text(node, "status"),
                knownFrom,
                text(node, "summary"),
                strings(node, "citations"),
                facts.phases(),
                facts.undated(),
                facts.qualifiers());
    }

    private LegalTime time(JsonNode node, String pointer) {
        return times.read(node, pointer, (id, asking) -> {
            faults.see(asking, "Nothing can be counted from here.", "Write local or date.");
            return null;
        });
    }

    private String hash(JsonNode version, Map<String, Placed> known) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : List.of("jurisdiction", "asks_for", "closure", "parties", "scope", "exemptions")) {
                digest.update(tree.path(part).toString().getBytes(StandardCharsets.UTF_8));
            }
            known.values().forEach(one -> digest.update(one.node().toString().getBytes(StandardCharsets.UTF_8)));
            return "sha256:"
                    + HexFormat.of().formatHex(digest.digest(version.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
