package dev.interdict.screening.programmefiles;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interdict.screening.domain.programmes.LegalTime;
import dev.interdict.screening.domain.programmes.Party;
import dev.interdict.screening.domain.programmes.Phase;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.programmes.ProgrammeVersion;
import dev.interdict.screening.domain.programmes.Scope;
import dev.interdict.screening.programmefiles.ProgrammeFiles.Fault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes a programme from a tree that fits the schema, and finds the faults that no schema can see. */
final class ProgrammeFacts {

    private static final int VERSIONS_PER_REVISION = 1000;

    private final JsonNode tree;
    private final long revision;
    private final List<Fault> faults = new ArrayList<>();

    ProgrammeFacts(JsonNode tree, long revision) {
        this.tree = tree;
        this.revision = revision;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Null where there are faults. */
    @Nullable
    Programme programme() {
        var versions = versions();
        checkSources(tree, "");
        return faults.isEmpty()
                ? new Programme(
                        text(tree, "id"),
                        text(tree, "title"),
                        text(tree, "jurisdiction"),
                        text(tree, "authority"),
                        elements(tree, "parties").stream()
                                .map(ProgrammeFacts::party)
                                .toList(),
                        scope(),
                        versions)
                : null;
    }

    private static Party party(JsonNode party) {
        return new Party(
                text(party, "id"),
                text(party, "name"),
                each(party, "names", "name"),
                Set.copyOf(each(party, "cpe_vendors", "vendor")),
                Set.copyOf(each(party, "purl_namespaces", "namespace")),
                Set.copyOf(each(party, "domains", "domain")),
                Set.copyOf(each(party, "vcs_owners", "owner")));
    }

    private Scope scope() {
        var scope = tree.path("scope");
        return new Scope(
                text(scope, "text"),
                strings(scope, "covered_words"),
                text(scope, "question"),
                elements(tree, "exemptions").stream()
                        .map(one -> new Scope.Exemption(text(one, "id"), text(one, "text"), strings(one, "words")))
                        .toList());
    }

    private List<ProgrammeVersion> versions() {
        var nodes = elements(tree, "versions");
        var versions = new ArrayList<ProgrammeVersion>();
        var last = Instant.MIN;
        for (var i = 0; i < nodes.size(); i++) {
            var pointer = "/versions/" + i;
            var version = version(nodes.get(i), pointer, revision * VERSIONS_PER_REVISION + i);
            if (!version.knownFrom().instant().isAfter(last)) {
                faults.add(new Fault(
                        pointer + "/known_from", "Versions stand oldest first, each known later than the one before."));
            }
            last = version.knownFrom().instant();
            versions.add(version);
        }
        return versions;
    }

    private ProgrammeVersion version(JsonNode version, String pointer, long sequence) {
        var nodes = elements(version, "phases");
        var ids = new HashSet<String>();
        return new ProgrammeVersion(
                sequence,
                hash(version),
                text(version, "status"),
                legalTime(version.path("known_from"), pointer + "/known_from"),
                text(version, "summary"),
                strings(version, "citations"),
                IntStream.range(0, nodes.size())
                        .mapToObj(i -> phase(nodes.get(i), pointer + "/phases/" + i, ids))
                        .toList());
    }

    private Phase phase(JsonNode phase, String pointer, Set<String> ids) {
        var notice = text(phase, "kind").equals("notice");
        var prohibits = strings(phase, "prohibits");
        if (!ids.add(text(phase, "id"))) {
            faults.add(new Fault(pointer + "/id", "Another phase of this version has the same id."));
        }
        if (notice != prohibits.isEmpty()) {
            faults.add(new Fault(
                    pointer + "/prohibits", "A notice prohibits nothing; a prohibition names at least one activity."));
        }
        return new Phase(
                text(phase, "id"),
                notice,
                legalTime(phase.path("effective"), pointer + "/effective"),
                text(phase, "text"),
                prohibits,
                Set.copyOf(strings(phase, "applies_to")),
                Set.copyOf(strings(phase, "concerns")),
                strings(phase, "citations"));
    }

    private LegalTime legalTime(JsonNode time, String pointer) {
        return new LegalTime(
                local(text(time, "local"), pointer),
                zone(text(time, "zone"), pointer),
                text(time, "zone_basis").equals("stated"),
                text(time, "literal"));
    }

    private LocalDateTime local(String text, String pointer) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException noSuchDay) {
            faults.add(new Fault(pointer + "/local", "There is no such day or time in the calendar."));
            return LocalDateTime.MAX;
        }
    }

    private ZoneId zone(String text, String pointer) {
        if (ZoneId.getAvailableZoneIds().contains(text)) {
            return ZoneId.of(text);
        }
        faults.add(new Fault(pointer + "/zone", "There is no such zone. " + Zones.like(text)));
        return ZoneOffset.UTC;
    }

    /** Every source key that the file uses is explained in it. */
    private void checkSources(JsonNode node, String pointer) {
        node.properties().forEach(property -> {
            var here = pointer + "/" + property.getKey();
            var value = property.getValue();
            if (property.getKey().equals("source") && !tree.path("sources").has(value.asText())) {
                faults.add(new Fault(here, "This source is not listed under /sources."));
            }
            checkSources(value, here);
        });
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            checkSources(node.get(i), pointer + "/" + i);
        }
    }

    private String hash(JsonNode version) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(tree.path("parties").toString().getBytes(StandardCharsets.UTF_8));
            digest.update(tree.path("scope").toString().getBytes(StandardCharsets.UTF_8));
            digest.update(tree.path("exemptions").toString().getBytes(StandardCharsets.UTF_8));
            return "sha256:"
                    + HexFormat.of().formatHex(digest.digest(version.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }

    private static List<JsonNode> elements(JsonNode node, String name) {
        return node.path(name).valueStream().toList();
    }

    private static List<String> strings(JsonNode node, String name) {
        return elements(node, name).stream().map(JsonNode::asText).toList();
    }

    private static List<String> each(JsonNode node, String list, String name) {
        return elements(node, list).stream().map(one -> text(one, name)).toList();
    }
}
