package dev.interdict.ingestion.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Document;
import dev.interdict.ingestion.domain.Fault;
import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.formats.Reading.Read;
import dev.interdict.ingestion.formats.Reading.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads CycloneDX JSON in one pass, in whatever order its keys stand. */
final class CycloneDxReader {

    private static final String FORMAT = "CycloneDX";

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxStringLength(Limits.TEXT)
                    .maxNumberLength(Limits.NUMBER)
                    .build())
            .build();

    private final Warnings warnings = new Warnings();
    private final Set<String> keys = new HashSet<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Graph graph = new Graph();
    private final Entry metadata = new Entry("/metadata", "metadata", null);
    private final Walk walk;
    private final EntryReader reader;

    private final Drafts drafts;
    private int components;
    private boolean tooMany;
    private @Nullable Entry root;
    private @Nullable String bomFormat;
    private @Nullable String schema;
    private @Nullable String specVersion;

    private CycloneDxReader(JsonParser json, Drafts drafts) {
        this.drafts = drafts;
        this.walk = new Walk(json, warnings);
        this.reader = new EntryReader(walk);
    }

    static Reading read(InputStream in, Drafts drafts, Consumer<Component> out) {
        try (var json = JSON.createParser(in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                return new Unreadable("The document is JSON, and not an SBOM: it does not begin with an object.");
            }
            var reader = new CycloneDxReader(json, drafts);
            reader.root();
            if (json.nextToken() != null) {
                return new Unreadable("After the end of the document more follows, at line %d. Send one document only."
                        .formatted(json.currentTokenLocation().getLineNr()));
            }
            return reader.judge(out);
        } catch (IOException malformed) {
            return new Unreadable(Malformed.sentence(malformed));
        }
    }

    private void root() throws IOException {
        walk.fields("", name -> {
            if (name.length() <= 40) {
                keys.add(name);
            }
            switch (name) {
                case "bomFormat" -> bomFormat = walk.text("/bomFormat");
                case "$schema" -> schema = walk.text("/$schema");
                case "specVersion" -> specVersion = walk.text("/specVersion");
                case "metadata" -> walk.fields("/metadata", this::metadata);
                case "components" -> components();
                case "services" -> reader.services("/services", null, new Gathering(() -> {}));
                case "dependencies" -> graph.read("/dependencies", walk);
                default -> walk.skip();
            }
        });
    }

    private void metadata(String name) throws IOException {
        var pointer = "/metadata/" + name;
        if (name.equals("component") && walk.at(JsonToken.START_OBJECT)) {
            reader.component(pointer, null, new Gathering(() -> {}) {
                @Override
                public void begins(Entry entry) {
                    root = root == null ? entry : root;
                    super.begins(entry);
                }
            });
        } else {
            reader.metadataField(name, pointer, metadata);
        }
    }

    private void components() throws IOException {
        if (!walk.at(JsonToken.START_ARRAY) && !walk.at(JsonToken.VALUE_NULL)) {
            faults.add(new Fault("/components", "It is not a list."));
        }
        reader.components("/components", null, new Gathering(() -> components++));
    }

    /** Keeps what is found: of each entry its node, and when all of it is read, the rest as a draft. */
    private class Gathering implements EntryReader.Found {

        private final Runnable counted;

        Gathering(Runnable counted) {
            this.counted = counted;
        }

        @Override
        public void begins(Entry entry) {
            counted.run();
        }

        @Override
        public void ends(Entry entry) {
            if (nodes.size() >= Limits.ENTRIES) {
                tooMany = true;
                return;
            }
            entry.node.name = entry.shortName();
            if (entry.ref != null) {
                graph.define(entry.ref, entry.node);
            }
            nodes.add(entry.node);
            drafts.add(entry.toComponent(List.of()));
        }
    }

    private Reading judge(Consumer<Component> out) {
        if (!recognised()) {
            return new Unreadable(Foreign.sentence(keys));
        }
        if (Foreign.isSpdx(keys)) {
            return new Unreadable("The document says that it is CycloneDX and SPDX at once. Send one of them.");
        }
        if (tooMany) {
            return new Unreadable("The document has more than %d components.".formatted(Limits.ENTRIES));
        }
        if (!SpecVersion.isReadable(specVersion)) {
            return new Unreadable(
                    "The document's specVersion is not one of CycloneDX's. Versions 1.2 to 1.7 are read.",
                    List.of(new Fault("/specVersion", "It is not 1.2, 1.3, 1.4, 1.5, 1.6 or 1.7.")));
        }
        if (!faults.isEmpty()) {
            return new Unreadable("The document is CycloneDX, and its components cannot be read.", faults);
        }
        return new Read(document(out));
    }

    private boolean recognised() {
        return FORMAT.equalsIgnoreCase(bomFormat)
                || (schema != null && schema.toLowerCase(Locale.ROOT).contains("cyclonedx.org/schema/bom"))
                || (bomFormat == null && specVersion != null && keys.contains("components"));
    }

    private Document document(Consumer<Component> out) {
        if (!FORMAT.equals(bomFormat)) {
            warnings.add("The document does not say bomFormat: CycloneDX; it was read as such.");
        }
        if (!SpecVersion.isKnown(specVersion)) {
            warnings.add("The document's specVersion is not written as one of 1.2 to 1.7; it was read as 1.7.");
        }
        if (components == 0) {
            warnings.add("The document has no components.");
        }
        if (graph.repeated() > 0) {
            warnings.add("A bom-ref stands at more than one component, %d times.".formatted(graph.repeated()));
        }
        var dangling = graph.dangling();
        if (dangling > 0) {
            warnings.add("The dependencies name references that no component has: %d.".formatted(dangling));
        }
        handOn(out);
        return new Document(FORMAT, specVersion == null ? "" : specVersion.strip(), components, warnings.list());
    }

    private void handOn(Consumer<Component> out) {
        if (metadata.namesAVendor()) {
            metadata.name = root == null ? null : root.name;
            metadata.version = root == null ? null : root.version;
            out.accept(metadata.toComponent(List.of(metadata.shortName())));
        }
        var paths = Paths.find(root == null ? null : root.node);
        var ways = nodes.iterator();
        drafts.each(draft -> out.accept(draft.withPath(paths.to(ways.next()))));
    }
}
