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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    private final List<Entry> entries = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Graph graph = new Graph();
    private final Entry metadata = new Entry("/metadata", "metadata", null);
    private final Walk walk;
    private final EntryReader reader;

    private int components;
    private boolean tooMany;
    private @Nullable Entry root;
    private @Nullable String bomFormat;
    private @Nullable String schema;
    private @Nullable String specVersion;

    private CycloneDxReader(JsonParser json) {
        this.walk = new Walk(json, warnings);
        this.reader = new EntryReader(walk);
    }

    static Reading read(byte[] bytes) {
        try (var json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                return new Unreadable("The document is JSON, and not an SBOM: it does not begin with an object.");
            }
            var reader = new CycloneDxReader(json);
            reader.root();
            if (json.nextToken() != null) {
                return new Unreadable("After the end of the document more follows, at line %d. Send one document only."
                        .formatted(json.currentTokenLocation().getLineNr()));
            }
            return reader.judge();
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
                case "services" -> reader.services("/services", null, this::found);
                case "dependencies" -> graph.read("/dependencies", walk);
                default -> walk.skip();
            }
        });
    }

    private void metadata(String name) throws IOException {
        var pointer = "/metadata/" + name;
        if (name.equals("component") && walk.at(JsonToken.START_OBJECT)) {
            reader.component(pointer, null, entry -> {
                root = root == null ? entry : root;
                found(entry);
            });
        } else {
            reader.metadataField(name, pointer, metadata);
        }
    }

    private void components() throws IOException {
        if (!walk.at(JsonToken.START_ARRAY) && !walk.at(JsonToken.VALUE_NULL)) {
            faults.add(new Fault("/components", "It is not a list."));
        }
        reader.components("/components", null, entry -> {
            components++;
            found(entry);
        });
    }

    private void found(Entry entry) {
        if (entries.size() >= Limits.ENTRIES) {
            tooMany = true;
            return;
        }
        entries.add(entry);
    }

    private Reading judge() {
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
        return new Read(document());
    }

    private boolean recognised() {
        return FORMAT.equalsIgnoreCase(bomFormat)
                || (schema != null && schema.toLowerCase(Locale.ROOT).contains("cyclonedx.org/schema/bom"))
                || (bomFormat == null && specVersion != null && keys.contains("components"));
    }

    private Document document() {
        if (!FORMAT.equals(bomFormat)) {
            warnings.add("The document does not say bomFormat: CycloneDX; it was read as such.");
        }
        if (!SpecVersion.isKnown(specVersion)) {
            warnings.add("The document's specVersion is not written as one of 1.2 to 1.7; it was read as 1.7.");
        }
        if (components == 0) {
            warnings.add("The document has no components.");
        }
        var read = screened();
        return new Document(FORMAT, specVersion == null ? "" : specVersion.strip(), components, read, warnings.list());
    }

    private List<Component> screened() {
        var paths = Paths.find(root, byReference(), graph);
        var all = new ArrayList<Component>(entries.size() + 1);
        if (metadata.namesAVendor()) {
            metadata.name = root == null ? null : root.name;
            metadata.version = root == null ? null : root.version;
            all.add(metadata.toComponent(List.of(metadata.shortName())));
        }
        entries.forEach(entry -> all.add(entry.toComponent(paths.to(entry))));
        return List.copyOf(all);
    }

    private Map<String, Entry> byReference() {
        var byReference = new HashMap<String, Entry>();
        var repeated = 0;
        for (var entry : entries) {
            if (entry.ref != null && byReference.putIfAbsent(entry.ref, entry) != null) {
                repeated++;
            }
        }
        if (repeated > 0) {
            warnings.add("A bom-ref stands at more than one component, %d times.".formatted(repeated));
        }
        var dangling = graph.dangling(byReference);
        if (dangling > 0) {
            warnings.add("The dependencies name references that no component has: %d.".formatted(dangling));
        }
        return byReference;
    }
}
