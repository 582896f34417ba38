package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Document;
import dev.interdict.ingestion.domain.Fault;
import dev.interdict.ingestion.formats.Reading.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** SPDX 2 in JSON, ISO/IEC 5962:2021 (2.2.1) and 2.3. */
final class Spdx implements Dialect {

    private final Walk walk;
    private final SpdxDocument document;
    private final PackageReader packages;
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable String spdxVersion;

    Spdx(Walk walk, Warnings warnings, Gathering gathering) {
        this.walk = walk;
        this.document = new SpdxDocument(gathering, warnings, "/creationInfo");
        this.packages = new PackageReader(walk, document);
    }

    @Override
    public boolean take(String key) throws IOException {
        switch (key) {
            case "spdxVersion" -> spdxVersion = walk.text();
            case "name" -> document.name(walk.text());
            case "creationInfo" -> creation();
            case "packages" -> packages();
            case "files" -> files();
            case "snippets" -> snippets();
            case "documentDescribes" -> walk.texts(document.relationships()::described);
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
        if (!faults.isEmpty()) {
            return Optional.of(new Unreadable("The document is SPDX, and its packages cannot be read.", faults));
        }
        return SpdxVersion.refusal(spdxVersion).or(document::refusal);
    }

    @Override
    public Document finish(Consumer<Component> out) {
        return SpdxVersion.document(document, "application/spdx+json", spdxVersion, out);
    }

    private void creation() throws IOException {
        if (!walk.isObject()) {
            walk.object();
            return;
        }
        walk.entry();
        for (var key = walk.key(); key != null; key = walk.key()) {
            if (key.equals("creators")) {
                walk.texts(text -> SpdxFields.author(walk.place(), text, document.creation()));
            } else {
                walk.skip();
            }
        }
    }

    private void packages() throws IOException {
        if (!walk.isList() && !walk.isNull()) {
            faults.add(new Fault("/packages", "It is not a list."));
        }
        packages.read();
    }

    private void files() throws IOException {
        each(List.of("SPDXID", "fileName"), texts -> {
            var id = texts.get("SPDXID");
            var name = texts.get("fileName");
            if (id != null && name != null) {
                document.files().add(id, name);
            }
        });
    }

    private void snippets() throws IOException {
        each(List.of("SPDXID"), texts -> {
            var id = texts.get("SPDXID");
            if (id != null) {
                document.relationships().exists(id);
            }
        });
    }

    private void relationships() throws IOException {
        each(List.of("spdxElementId", "relationshipType", "relatedSpdxElement"), texts -> {
            var from = texts.get("spdxElementId");
            var type = texts.get("relationshipType");
            var to = texts.get("relatedSpdxElement");
            if (from != null && type != null && to != null) {
                document.relationships().relates(from, type.strip(), to);
            }
        });
    }

    /** Some texts of each object of a list. */
    private void each(List<String> wanted, Consumer<Map<String, String>> take) throws IOException {
        for (var inside = walk.list(); inside && walk.item(); ) {
            take.accept(walk.textFields(wanted));
        }
    }
}
