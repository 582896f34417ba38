package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.formats.Reading.Read;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
    private final Set<TagValueTag> seen = new HashSet<>();
    private final Map<String, Integer> items = new HashMap<>();
    private final SpdxDocument document;
    private @Nullable Entry entry;
    private @Nullable String id;
    private @Nullable String spdxVersion;
    private @Nullable String fileName;
    private @Nullable String annotator;
    private boolean elsewhere;
    private int creators;
    private int files;
    private int unknown;

    private TagValueReader(Drafts drafts) {
        this.document = new SpdxDocument(new Gathering(drafts, warnings), warnings, "/creationInfo");
    }

    static Reading read(InputStream in, Drafts drafts, Consumer<Component> out) throws IOException {
        var reader = new TagValueReader(drafts);
        TagValueLines.of(in, UTF_8).each(reader::line);
        reader.end();
        var refusal = SpdxVersion.refusal(reader.spdxVersion).or(reader.document::refusal);
        return refusal.isPresent()
                ? refusal.get()
                : new Read(SpdxVersion.document(reader.document, "text/spdx", reader.spdxVersion, out));
    }

    private void line(int number, String name, String value) throws MalformedDocument {
        var tag = TagValueTag.of(name);
        if (tag == null) {
            if (unknown++ == 0) {
                warnings.add(
                        "A line does not begin with a tag of SPDX, at line %d; it was not read.".formatted(number));
            }
            return;
        }
        if (!tag.isWritten(name)) {
            warnings.add("A tag is written in other letters than SPDX has, at line %d; it was read.".formatted(number));
        }
        if (tag.isOfPackage() && entry == null) {
            throw new MalformedDocument(
                    "A tag of a package stands before the first PackageName, at line %d. Put it behind its package's name."
                            .formatted(number));
        }
        take(tag, value);
    }

    /** A package lasts until the next begins; what stands among its files is still its own, but for an SPDXID. */
    private void take(TagValueTag tag, String value) {
        switch (tag) {
            case VERSION -> spdxVersion = value;
            case DOCUMENT_NAME -> document.name(value);
            case CREATOR -> SpdxFields.author("/creators/" + creators++, value, document.creation());
            case RELATIONSHIP -> relationship(value);
            case PACKAGE_NAME -> begin(value);
            case ID -> id(value);
            case FILE_NAME -> file(value);
            case SNIPPET -> {
                elsewhere = true;
                document.relationships().exists(value);
            }
            case LICENSE -> elsewhere = true;
            case ANNOTATOR -> annotator = value;
            case ANNOTATED -> annotation(value);
            case PASSED_OVER -> {}
            default -> {
                if (entry != null && !value.isEmpty()) {
                    packageTag(tag, value, entry);
                }
            }
        }
    }

    private void begin(String name) {
        end();
        elsewhere = false;
        entry = document.next();
        if (!name.isEmpty()) {
            SpdxFields.name("/name", name, entry);
        }
    }

    private void end() {
        endFile("");
        seen.clear();
        items.clear();
        if (entry != null) {
            if (id != null) {
                entry.ref = document.hashes().hash(id);
                entry.reference("", "/annotations", id);
                id = null;
            }
            document.end(entry);
            entry = null;
        }
    }

    private void id(String value) {
        if (fileName != null) {
            endFile(value);
        } else if (entry != null && !elsewhere) {
            id = id == null ? value : id;
        }
    }

    private void file(String name) {
        endFile("");
        elsewhere = true;
        fileName = name.isBlank() ? null : name;
    }

    private void endFile(String id) {
        if (fileName != null) {
            var reference = id.isEmpty() ? "\u0000" + files++ : id;
            document.files().add(reference, fileName);
            if (entry != null) {
                document.relationships().brings(entry.node, reference);
            }
            fileName = null;
        }
    }

    private void annotation(String of) {
        if (annotator != null && entry != null && of.equals(id)) {
            SpdxFields.author("/annotations", annotator, entry);
        } else if (annotator != null) {
            SpdxFields.author(annotator, (kind, text) -> document.references().says(of, kind, text));
        }
        annotator = null;
    }

    private void packageTag(TagValueTag tag, String value, Entry entry) {
        if (tag.isSingle() && !seen.add(tag)) {
            warnings.add(
                    "A tag stands twice in %s, and both values were read: %s.".formatted(entry.pointer, tag.written()));
        }
        var place = "/" + tag.field();
        switch (tag) {
            case PACKAGE_VERSION -> entry.version = value;
            case PURPOSE -> SpdxFields.purpose(value, entry);
            case SUPPLIER -> agent("supplier", place, value, entry);
            case ORIGINATOR -> agent("manufacturer", place, value, entry);
            case HOME_PAGE, DOWNLOAD_LOCATION -> SpdxFields.stated("url", place, value, entry);
            case COPYRIGHT -> SpdxFields.stated("copyright", place, value, entry);
            case ATTRIBUTION -> SpdxFields.stated("copyright", next(place), value, entry);
            case PACKAGE_FILE_NAME -> SpdxFields.stated("artefact", place, value, entry);
            case CHECKSUM -> entry.field("hash", next(place), value.replace(" ", ""));
            case EXTERNAL_REFERENCE -> externalReference(place, value, entry);
            default -> {}
        }
    }

    private String next(String list) {
        return list + "/" + (items.merge(list, 1, Integer::sum) - 1);
    }

    private void agent(String kind, String place, String value, Entry entry) {
        if (!SpdxFields.isAgent(value)) {
            warnings.add(
                    entry.pointer + place + " does not begin with Organization: or Person:; it was taken as a name.");
        }
        SpdxFields.agent(kind, place, value, entry);
    }

    private void externalReference(String place, String value, Entry entry) {
        var parts = SPACE.split(value.strip(), 3);
        if (parts.length == 3) {
            SpdxFields.reference(parts[1], next(place) + "/referenceLocator", parts[2].strip(), entry);
        } else {
            warnings.add(
                    entry.pointer + place + " has one that does not say category, type and locator; it was not read.");
        }
    }

    private void relationship(String value) {
        var parts = SPACE.split(value.strip(), 4);
        if (parts.length >= 3) {
            document.relationships().relates(parts[0], parts[1], parts[2]);
        } else {
            warnings.add("A relationship does not name two elements and a type; it was not read.");
        }
    }
}
