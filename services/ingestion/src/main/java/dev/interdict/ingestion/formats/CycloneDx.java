package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Document;
import dev.interdict.ingestion.domain.Fault;
import dev.interdict.ingestion.formats.Reading.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** CycloneDX in JSON, ECMA-424 and the versions before it. */
final class CycloneDx implements Dialect {

    private static final String FORMAT = "CycloneDX";

    private final Walk walk;
    private final Warnings warnings;
    private final Gathering gathering;
    private final EntryReader reader;
    private final Metadata metadataReader;
    private final List<Fault> faults = new ArrayList<>();
    private final Entry metadata = new Entry("/metadata", "metadata", null);
    private final Entry annotations = new Entry("", "metadata", null);
    private @Nullable Entry root;
    private @Nullable String bomFormat;
    private @Nullable String schema;
    private @Nullable String specVersion;

    CycloneDx(Walk walk, Warnings warnings, Gathering gathering) {
        this.walk = walk;
        this.warnings = warnings;
        this.gathering = gathering;
        this.reader = new EntryReader(walk, gathering.graph().references());
        this.metadataReader = new Metadata(walk, reader);
    }

    @Override
    public boolean take(String key) throws IOException {
        switch (key) {
            case "bomFormat" -> bomFormat = walk.text();
            case "$schema" -> schema = walk.text();
            case "specVersion" -> specVersion = walk.only();
            case "version" -> walk.plain();
            case "metadata" -> metadata();
            case "components" -> components();
            case "services" -> reader.services(null, gathering.others());
            case "formulation" -> walk.items(() -> walk.keys(this::formula));
            case "annotations" -> metadataReader.annotations(annotations);
            case "dependencies" -> gathering.graph().read(walk);
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isRecognised(Set<String> keys) {
        return FORMAT.equalsIgnoreCase(bomFormat)
                || (schema != null && schema.toLowerCase(Locale.ROOT).contains("cyclonedx.org/schema/bom"));
    }

    @Override
    public Optional<Unreadable> refusal() {
        if (!SpecVersion.isReadable(specVersion)) {
            return Optional.of(new Unreadable(
                    "The document's specVersion is not one of CycloneDX's. Versions 1.0 to 1.7 are read.",
                    List.of(new Fault("/specVersion", "It is not 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6 or 1.7."))));
        }
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new Unreadable("The document is CycloneDX, and its components cannot be read.", faults));
    }

    @Override
    public Document finish(Consumer<Component> out) {
        if (!FORMAT.equals(bomFormat)) {
            warnings.add("The document does not say bomFormat: CycloneDX; it was read as such.");
        }
        if (specVersion == null) {
            warnings.remark("The document does not say its specVersion; it was read as 1.7.");
        } else if (!SpecVersion.isKnown(specVersion)) {
            warnings.add("The document's specVersion is not written as one of 1.0 to 1.7; it was read as 1.7.");
        }
        if (gathering.counted() == 0) {
            warnings.remark("The document has no components.");
        }
        var repeated = gathering.graph().repeated();
        if (repeated > 0) {
            warnings.add("A bom-ref stands at more than one component, %d times.".formatted(repeated));
        }
        var dangling = gathering.graph().dangling();
        if (dangling > 0) {
            warnings.remark("The dependencies name references that no component has: %d.".formatted(dangling));
        }
        for (var whole : List.of(metadata, annotations)) {
            if (whole.namesAVendor()) {
                whole.name = root == null ? null : root.name;
                whole.version = root == null ? null : root.version;
                out.accept(whole.toWhole());
            }
        }
        gathering.handOn(root == null ? Graph.NONE : root.node, out);
        var version = specVersion == null ? "" : specVersion.strip();
        return new Document(
                FORMAT,
                version,
                MediaTypes.of("application/vnd.cyclonedx+json", version),
                gathering.counted(),
                warnings.list(),
                warnings.faults());
    }

    private void metadata() throws IOException {
        if (!walk.isObject()) {
            walk.object();
            return;
        }
        walk.entry();
        for (var key = walk.key(); key != null; key = walk.key()) {
            if (key.equals("component") && walk.isObject()) {
                root();
            } else {
                metadataReader.read(key, metadata);
            }
        }
    }

    /** The first entry that begins here is the root; others are nested in it. */
    private void root() throws IOException {
        var others = gathering.others();
        reader.component(null, new EntryReader.Found() {
            @Override
            public void begins(Entry entry) {
                root = root == null ? entry : root;
                others.begins(entry);
            }

            @Override
            public void ends(Entry entry) {
                others.ends(entry);
            }
        });
    }

    /** What a product is built with is no part of it, and screened beside it. */
    private void formula(String key) throws IOException {
        switch (key) {
            case "components" -> reader.components(null, gathering.others());
            case "services" -> reader.services(null, gathering.others());
            default -> walk.skip();
        }
    }

    private void components() throws IOException {
        if (!walk.isList() && !walk.isNull()) {
            faults.add(new Fault("/components", "It is not a list."));
        }
        reader.components(null, gathering.components());
    }
}
