package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Document;
import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.formats.Reading.Unreadable;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is gathered of an SPDX document, in whatever form it is written: its packages, and what it says of itself. */
final class SpdxDocument {

    private final Gathering gathering;
    private final Warnings warnings;
    private final EntryReader.Found packages;
    private final SpdxReferences references = new SpdxReferences();
    private final SpdxFiles files;
    private final SpdxRelationships relationships;
    private final Entry creation;
    private @Nullable String name;

    /** @param creation where the document says who made it */
    SpdxDocument(Gathering gathering, Warnings warnings, String creation) {
        this.gathering = gathering;
        this.warnings = warnings;
        this.packages = gathering.components();
        this.files = new SpdxFiles(gathering.graph());
        this.relationships = new SpdxRelationships(gathering.graph());
        this.creation = new Entry(creation, "metadata", null);
    }

    void name(@Nullable String text) {
        name = name == null ? text : name;
    }

    Warnings warnings() {
        return warnings;
    }

    SpdxReferences references() {
        return references;
    }

    /** What hashes the references of packages. */
    References hashes() {
        return gathering.graph().references();
    }

    SpdxFiles files() {
        return files;
    }

    SpdxRelationships relationships() {
        return relationships;
    }

    /** Who made the document. */
    Entry creation() {
        return creation;
    }

    /** A package that begins here, where the document's order gives it no other place. */
    Entry next() {
        return begin("/packages/" + gathering.counted());
    }

    Entry begin(String pointer) {
        var entry = new Entry(pointer, "package", null);
        packages.begins(entry);
        return entry;
    }

    /** A package, all of which is read. */
    void add(Entry entry) {
        packages.begins(entry);
        end(entry);
    }

    /** All of the package is read. */
    void end(Entry entry) {
        if (entry.name == null) {
            warnings.add(entry.pointer + " has no name.");
        }
        if (entry.isCut()) {
            warnings.remark(
                    entry.pointer + " has more texts that can name a vendor than are kept; the first were read.");
        }
        packages.ends(entry);
    }

    /** Why what was gathered cannot be taken; empty where it can. */
    Optional<Unreadable> refusal() {
        if (gathering.hasTooMany()) {
            return Optional.of(new Unreadable("The document has more than %d components.".formatted(Limits.ENTRIES)));
        }
        return references.isTooMuch()
                ? Optional.of(new Unreadable(
                        "The document says more of what its packages name by reference than is kept: %d bytes, and %d texts of each. Send it in parts."
                                .formatted(Limits.REFERRED, Limits.SAID)))
                : Optional.empty();
    }

    /** Hands on what was gathered, and says what the document says of itself. */
    Document document(String mediaType, String version, Consumer<Component> out) {
        if (creation.namesAVendor()) {
            creation.name = name;
            out.accept(references.resolve(creation.toWhole()));
        }
        var root = relationships.root(name);
        files.sort();
        gathering.handOn(root, (draft, node) -> files.complete(references.resolve(draft), node), out);
        warn();
        return new Document("SPDX", version, mediaType, gathering.counted(), warnings.list(), warnings.faults());
    }

    private void warn() {
        if (gathering.counted() == 0) {
            warnings.remark("The document has no packages.");
        }
        var repeated = gathering.graph().repeated();
        if (repeated > 0) {
            warnings.add("A reference (SPDXID) stands at more than one package, %d times.".formatted(repeated));
        }
        remark(
                gathering.graph().dangling(),
                "The relationships name references (SPDXID) that nothing in the document has: %d.");
        remark(
                references.unresolved(),
                "Agents are named by references that nothing in the document has: %d; they were taken as their names.");
        if (files.isCut()) {
            warnings.remark(
                    "Not all names of files were read: at most the first %d of a package, and %d bytes of a document."
                            .formatted(Limits.FILES, Limits.FILE_NAMES));
        }
        if (references.isCut()) {
            warnings.remark("Not all who annotated packages were read.");
        }
    }

    /** What is elsewhere is no fault: an SBOM may be of several documents. */
    private void remark(int times, String sentence) {
        if (times > 0) {
            warnings.remark(sentence.formatted(times));
        }
    }
}
