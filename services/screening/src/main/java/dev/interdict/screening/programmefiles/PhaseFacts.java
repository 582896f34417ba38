package dev.interdict.screening.programmefiles;

import static dev.interdict.screening.programmefiles.Nodes.constant;
import static dev.interdict.screening.programmefiles.Nodes.set;
import static dev.interdict.screening.programmefiles.Nodes.strings;
import static dev.interdict.screening.programmefiles.Nodes.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interdict.screening.domain.programmes.Due;
import dev.interdict.screening.domain.programmes.LegalTime;
import dev.interdict.screening.domain.programmes.Phase;
import dev.interdict.screening.domain.programmes.Provision;
import dev.interdict.screening.domain.programmes.Qualifier;
import dev.interdict.screening.domain.programmes.Undated;
import dev.interdict.screening.domain.programmes.Undated.Occasion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The phases and changes of one version, all that were known with it, and the faults in them. */
final class PhaseFacts {

    private static final Set<String> PHASES = Set.of("notice", "prohibition", "obligation", "advisory");
    private static final Set<String> CHANGES =
            Set.of("exemption", "licence", "suspension", "non-enforcement", "injunction", "end");

    private final Map<String, Placed> all;
    private final String jurisdiction;
    private final Faults faults;
    private final Times times;
    private final List<Phase> phases = new ArrayList<>();
    private final List<Undated> undated = new ArrayList<>();
    private final List<Qualifier> qualifiers = new ArrayList<>();

    /** A phase or change with where it stands. */
    record Placed(JsonNode node, String pointer) {}

    PhaseFacts(Map<String, Placed> all, String jurisdiction, Faults faults) {
        this.all = all;
        this.jurisdiction = jurisdiction;
        this.faults = faults;
        this.times = new Times(faults);
        all.values().forEach(this::add);
    }

    List<Phase> phases() {
        return phases;
    }

    List<Undated> undated() {
        return undated;
    }

    List<Qualifier> qualifiers() {
        return qualifiers;
    }

    private void add(Placed placed) {
        var kind = text(placed.node(), "kind");
        if (PHASES.contains(kind)) {
            phase(placed);
        } else if (CHANGES.contains(kind)) {
            change(placed);
        }
    }

    private void phase(Placed placed) {
        var says = provision(placed);
        var effective = placed.node().path("effective");
        if (Times.isUndated(effective)) {
            undated.add(new Undated(
                    says,
                    effective.has("event") ? Occasion.EVENT : Occasion.MODEL_YEAR,
                    effective.has("event")
                            ? text(effective, "event")
                            : "from model year " + text(effective, "model_year") + " on",
                    text(effective, "literal")));
            return;
        }
        var from = effective(placed);
        phases.add(new Phase(says, from, until(placed, from)));
    }

    private Provision provision(Placed placed) {
        var node = placed.node();
        var kind = text(node, "kind");
        var prohibits = strings(node, "prohibits");
        var requires = strings(node, "requires");
        if (kind.equals("prohibition") == prohibits.isEmpty()) {
            faults.see(
                    placed.pointer() + "/prohibits",
                    "A prohibition names at least one activity, and nothing else prohibits any.",
                    "Name the activities, or make it another kind.");
        }
        if (kind.equals("obligation") == requires.isEmpty()) {
            faults.see(
                    placed.pointer() + "/requires",
                    "An obligation names what has to be done, and nothing else does.",
                    "Name it, or make it another kind.");
        }
        return new Provision(
                text(node, "id"),
                Provision.Kind.valueOf(constant(kind)),
                text(node, "text"),
                prohibits,
                requires,
                set(node, "applies_to"),
                set(node, "concerns"),
                Set.of(node.has("jurisdiction") ? text(node, "jurisdiction") : jurisdiction),
                optional(node, "threshold"),
                due(placed),
                strings(node, "citations"),
                strings(node, "sources"),
                text(node, "confidence"));
    }

    private @Nullable Due due(Placed placed) {
        var due = placed.node().path("due");
        if (due.isMissingNode()) {
            return null;
        }
        if (due.has("days") == due.has("business_days")) {
            faults.see(
                    placed.pointer() + "/due",
                    "A distance is given in one unit.",
                    "Keep one of days and business_days.");
        }
        var business = due.has("business_days");
        return new Due(due.path(business ? "business_days" : "days").asInt(), business, text(due, "literal"));
    }

    private void change(Placed placed) {
        var node = placed.node();
        var from = effective(placed);
        set(node, "of").forEach(id -> require(id, PHASES, placed.pointer() + "/of", "phase"));
        var follows = optional(node, "extends");
        if (follows != null) {
            require(follows, Set.of(text(node, "kind")), placed.pointer() + "/extends", "change of the same kind");
        }
        qualifiers.add(new Qualifier(
                text(node, "id"),
                Qualifier.Kind.valueOf(constant(text(node, "kind"))),
                set(node, "of"),
                from,
                until(placed, from),
                follows,
                optional(node, "condition"),
                node.has("court") ? text(node, "text") + " " + text(node, "court") : text(node, "text"),
                strings(node, "citations"),
                text(node, "confidence")));
    }

    private void require(String id, Set<String> kinds, String pointer, String what) {
        var other = all.get(id);
        if (other == null || !kinds.contains(text(other.node(), "kind"))) {
            faults.see(
                    pointer,
                    "\"%s\" is no %s that was known with this version.".formatted(id, what),
                    "Write the id of one: " + String.join(", ", ids(kinds)) + ".");
        }
    }

    private List<String> ids(Set<String> kinds) {
        return all.entrySet().stream()
                .filter(one -> kinds.contains(text(one.getValue().node(), "kind")))
                .map(Map.Entry::getKey)
                .toList();
    }

    private LegalTime effective(Placed placed) {
        return time(placed, new HashSet<>());
    }

    private LegalTime time(Placed placed, Set<String> asked) {
        asked.add(text(placed.node(), "id"));
        return times.read(
                placed.node().path("effective"),
                placed.pointer() + "/effective",
                (id, pointer) -> anchor(id, pointer, asked));
    }

    private @Nullable LegalTime anchor(String id, String pointer, Set<String> asked) {
        var other = all.get(id);
        if (other == null || asked.contains(id) || Times.isUndated(other.node().path("effective"))) {
            faults.see(
                    pointer,
                    "\"%s\" has no day of its own that one could count from.".formatted(id),
                    "Count from a phase that has a date, in this version or an earlier one.");
            return null;
        }
        return time(other, new HashSet<>(asked));
    }

    private @Nullable LegalTime until(Placed placed, LegalTime from) {
        var node = placed.node().path("until");
        if (node.isMissingNode() || node.has("event")) {
            return null;
        }
        var until =
                times.read(node, placed.pointer() + "/until", (id, pointer) -> anchor(id, pointer, new HashSet<>()));
        if (!until.instant().isAfter(from.instant())) {
            faults.see(
                    placed.pointer() + "/until",
                    "It ends before it begins, or at the same moment.",
                    "Give a later end; \"through\" a day and \"by\" a day reach to its end.");
        }
        return until;
    }

    private static @Nullable String optional(JsonNode node, String name) {
        return node.has(name) ? text(node, name) : null;
    }
}
