package dev.interdict.screening.formats;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** What names a vendor in a CycloneDX component or service (CycloneDX 1.7, definitions of component and service). */
final class CycloneDxComponent {

    private static final Set<String> CONCLUDED = Set.of("group", "name", "purl", "cpe", "swid", "hash");
    private static final Set<String> WRITTEN_BY_OTHERS = Set.of(
            "advisories",
            "vulnerability-assertion",
            "exploitability-statement",
            "pentest-report",
            "static-analysis-report",
            "dynamic-analysis-report",
            "runtime-analysis-report",
            "component-analysis-report",
            "certification-report",
            "social",
            "chat");

    private final JsonNode sent;
    private final String at;
    private final String prefix;
    private final Fields fields;

    private CycloneDxComponent(JsonNode sent, String at, String prefix, Fields fields) {
        this.sent = sent;
        this.at = at;
        this.prefix = prefix;
        this.fields = fields;
    }

    /** Adds what names the component's vendor; what stands inside it as a component of its own is left out. */
    static void read(JsonNode sent, Fields fields) {
        new CycloneDxComponent(sent, "", "", fields).read();
    }

    private void read() {
        for (var kind : List.of("group", "name", "publisher", "author", "copyright", "purl", "cpe")) {
            text(kind, kind);
        }
        Organisations.organisation(prefix + "supplier", at + "/supplier", sent.path("supplier"), fields, prefix);
        Organisations.organisation(prefix + "supplier", at + "/provider", sent.path("provider"), fields, prefix);
        for (var name : List.of("manufacturer", "manufacture")) {
            Organisations.organisation(prefix + "manufacturer", at + "/" + name, sent.path(name), fields, prefix);
        }
        Organisations.people(at + "/authors", sent.path("authors"), fields, prefix);
        swid();
        references();
        pairs("hashes", "alg", "content", ':', "hash");
        pairs("properties", "name", "value", '=', "property");
        licences(at + "/licenses", sent.path("licenses"));
        Items.each(at + "/evidence", sent.path("evidence"), this::evidence);
        pedigree(at + "/pedigree", sent.path("pedigree"));
        text("endpoints", "url");
    }

    private void text(String name, String kind) {
        fields.add(prefix + kind, at + "/" + name, sent.path(name));
    }

    private void swid() {
        var swid = sent.path("swid");
        for (var name : List.of("tagId", "name")) {
            fields.add(prefix + "swid", at + "/swid/" + name, swid.path(name));
        }
        fields.add(prefix + "url", at + "/swid/url", swid.path("url"));
    }

    private void references() {
        Items.each(at + "/externalReferences", sent.path("externalReferences"), (place, reference) -> {
            var kind = WRITTEN_BY_OTHERS.contains(reference.path("type").asText()) ? "reference" : "url";
            fields.add(prefix + kind, place + "/url", reference.path("url"));
            fields.add(prefix + "property", place + "/comment", reference.path("comment"));
        });
    }

    private void pairs(String list, String first, String second, char between, String kind) {
        Items.each(at + "/" + list, sent.path(list), (place, pair) -> {
            if (pair.path(second).isValueNode() && !pair.path(second).isNull()) {
                var before = pair.path(first).isTextual() ? pair.path(first).asText() + between : "";
                fields.add(prefix + kind, place, before + pair.path(second).asText());
            }
        });
    }

    private void licences(String place, JsonNode licences) {
        Items.each(place, licences, (one, licence) -> {
            for (var name : List.of("name", "url")) {
                fields.add(
                        prefix + "licence-owner",
                        one + "/license/" + name,
                        licence.path("license").path(name));
            }
        });
    }

    private void evidence(String place, JsonNode evidence) {
        Items.each(
                place + "/copyright",
                evidence.path("copyright"),
                (one, copyright) -> fields.add(prefix + "copyright", one + "/text", copyright.path("text")));
        Items.each(
                place + "/occurrences",
                evidence.path("occurrences"),
                (one, occurrence) -> fields.add(prefix + "artefact", one + "/location", occurrence.path("location")));
        Items.each(place + "/identity", evidence.path("identity"), (one, identity) -> {
            var field = identity.path("field").asText();
            if (CONCLUDED.contains(field)) {
                fields.add(prefix + field, one + "/concludedValue", identity.path("concludedValue"));
            }
        });
        Items.each(place + "/callstack/frames", evidence.path("callstack").path("frames"), (one, frame) -> {
            fields.add(prefix + "artefact", one + "/package", frame.path("package"));
            fields.add(prefix + "artefact", one + "/module", frame.path("module"));
        });
    }

    private void pedigree(String place, JsonNode pedigree) {
        for (var kin : List.of("ancestors", "descendants", "variants")) {
            Items.each(
                    place + "/" + kin,
                    pedigree.path(kin),
                    (one, component) -> new CycloneDxComponent(component, one, "pedigree.", fields).read());
        }
        Items.each(place + "/commits", pedigree.path("commits"), (one, commit) -> {
            fields.add("pedigree.url", one + "/url", commit.path("url"));
            Organisations.people(one + "/author", commit.path("author"), fields, "pedigree.");
            Organisations.people(one + "/committer", commit.path("committer"), fields, "pedigree.");
        });
    }
}
