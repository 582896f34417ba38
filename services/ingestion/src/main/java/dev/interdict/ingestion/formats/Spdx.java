package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Document;
import dev.interdict.ingestion.domain.Fault;
import dev.interdict.ingestion.formats.Reading.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** SPDX 2 in JSON, ISO/IEC 5962:2021 (2.2.1) and 2.3. */
final class Spdx implements Dialect {

    private final Walk walk;
    private final Warnings warnings;
    private final Gathering gathering;
    private final PackageReader reader;
    private final SpdxRelationships relationships;
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable String spdxVersion;
    private @Nullable String name;

    Spdx(Walk walk, Warnings warnings, Gathering gathering) {
        this.walk = walk;
        this.warnings = warnings;
        this.gathering = gathering;
        this.reader = new PackageReader(walk, gathering.graph().references());
        this.relationships = new SpdxRelationships(gathering.graph());
    }

    @Override
    public boolean take(String key) throws IOException {
        switch (key) {
            case "spdxVersion" -> spdxVersion = walk.text();
            case "name" -> name = walk.text();
            case "packages" -> packages();
            case "documentDescribes" -> walk.texts(relationships::described);
            case "relationships" -> relationships();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isRecognised(Set<String> keys) {
        return keys.contains("spdxVersion") || keys.contains("SPDXID");
    }

    @Override
    public Optional<Unreadable> refusal() {
        return SpdxVersion.refusal(spdxVersion)
                .or(() -> faults.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Unreadable("The document is SPDX, and its packages cannot be read.", faults)));
    }

    @Override
    public Document finish(Consumer<Component> out) {
        return SpdxVersion.document(
                "application/spdx+json", spdxVersion, gathering, relationships.root(name), warnings, out);
    }

    private void relationships() throws IOException {
        for (var inside = walk.list(); inside && walk.item(); ) {
            var ends = walk.textFields();
            var from = ends.get("spdxElementId");
            var type = ends.get("relationshipType");
            var to = ends.get("relatedSpdxElement");
            if (from != null && type != null && to != null) {
                relationships.relates(from, type.strip(), to);
            }
        }
    }

    private void packages() throws IOException {
        if (!walk.isList() && !walk.isNull()) {
            faults.add(new Fault("/packages", "It is not a list."));
        }
        reader.packages(gathering.components());
    }
}
