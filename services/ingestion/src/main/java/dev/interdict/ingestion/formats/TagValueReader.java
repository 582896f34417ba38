package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.formats.Reading.Read;
import dev.interdict.ingestion.formats.Reading.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads SPDX 2 in tag-value form (SPDX 2.3, clause 6 and annex), line by line. Places are told as in the JSON form of the
 * same document: the first package is {@code /packages/0}.
 */
final class TagValueReader {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Warnings warnings = new Warnings();
    private final Gathering gathering;
    private final EntryReader.Found found;
    private final References references;
    private final SpdxRelationships relationships;
    private @Nullable Entry entry;
    private @Nullable String spdxVersion;
    private @Nullable String documentName;
    private boolean elsewhere;

    private TagValueReader(Drafts drafts) {
        this.gathering = new Gathering(drafts);
        this.found = gathering.components();
        this.references = gathering.graph().references();
        this.relationships = new SpdxRelationships(gathering.graph());
    }

    static Reading read(InputStream in, Drafts drafts, Consumer<Component> out) throws IOException {
        var reader = new TagValueReader(drafts);
        TagValueLines.of(in, UTF_8).each(reader::tag);
        reader.end();
        if (reader.gathering.hasTooMany()) {
            return new Unreadable("The document has more than %d components.".formatted(Limits.ENTRIES));
        }
        var refusal = SpdxVersion.refusal(reader.spdxVersion);
        return refusal.isPresent()
                ? refusal.get()
                : new Read(SpdxVersion.document(
                        "text/spdx",
                        reader.spdxVersion,
                        reader.gathering,
                        reader.relationships.root(reader.documentName),
                        reader.warnings,
                        out));
    }

    /** A package lasts until something else begins; only the first SPDXID behind a package's name is the package's. */
    private void tag(String tag, String value) {
        switch (tag) {
            case "SPDXVersion" -> spdxVersion = value;
            case "DocumentName" -> documentName = value;
            case "Relationship" -> relationship(value);
            case "PackageName" -> begin(value);
            case "FileName", "SnippetSPDXID", "LicenseID" -> elsewhere = true;
            default -> {
                if (entry != null && !elsewhere && !value.isEmpty()) {
                    packageTag(tag, value, entry);
                }
            }
        }
    }

    private void begin(String name) {
        end();
        elsewhere = false;
        entry = new Entry("/packages/" + gathering.counted(), "package", null);
        found.begins(entry);
        if (name.isEmpty()) {
            warnings.add(entry.pointer + " has no name.");
        } else {
            SpdxFields.name("/name", name, entry);
        }
    }

    private void end() {
        if (entry != null) {
            found.ends(entry);
            entry = null;
        }
    }

    private void packageTag(String tag, String value, Entry entry) {
        switch (tag) {
            case "SPDXID" -> entry.ref = entry.ref == References.NO_HASH ? references.hash(value) : entry.ref;
            case "PackageVersion" -> entry.version = value;
            case "PrimaryPackagePurpose" -> SpdxFields.purpose(value, entry);
            case "PackageSupplier" -> SpdxFields.agent("supplier", "/supplier", value, entry);
            case "PackageOriginator" -> SpdxFields.agent("manufacturer", "/originator", value, entry);
            case "PackageHomePage" -> SpdxFields.stated("url", "/homepage", value, entry);
            case "PackageDownloadLocation" -> SpdxFields.stated("url", "/downloadLocation", value, entry);
            case "PackageCopyrightText" -> SpdxFields.stated("copyright", "/copyrightText", value, entry);
            case "PackageFileName" -> SpdxFields.stated("artefact", "/packageFileName", value, entry);
            case "ExternalRef" -> externalReference(value, entry);
            default -> {}
        }
    }

    private static void externalReference(String value, Entry entry) {
        var parts = SPACE.split(value.strip(), 3);
        if (parts.length == 3) {
            var pointer = "/externalRefs/" + entry.references++ + "/referenceLocator";
            SpdxFields.reference(parts[1], pointer, parts[2].strip(), entry);
        }
    }

    private void relationship(String value) {
        var parts = SPACE.split(value.strip(), 4);
        if (parts.length >= 3) {
            relationships.relates(parts[0], parts[1], parts[2]);
        } else {
            warnings.add("A relationship does not name two elements and a type; it was not read.");
        }
    }
}
