package dev.interdict.ingestion.formats;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tags of SPDX 2 (SPDX 2.3, clauses 6 to 12) that say what is read; those of a package with the JSON form's field. */
enum TagValueTag {
    VERSION("SPDXVersion"),
    DOCUMENT_NAME("DocumentName"),
    CREATOR("Creator"),
    RELATIONSHIP("Relationship"),
    ID("SPDXID"),
    FILE_NAME("FileName"),
    SNIPPET("SnippetSPDXID"),
    LICENSE("LicenseID"),
    ANNOTATOR("Annotator"),
    ANNOTATED("SPDXREF"),
    PACKAGE_NAME("PackageName"),
    PACKAGE_VERSION("PackageVersion", "versionInfo", true),
    PURPOSE("PrimaryPackagePurpose", "primaryPackagePurpose", true),
    SUPPLIER("PackageSupplier", "supplier", true),
    ORIGINATOR("PackageOriginator", "originator", true),
    HOME_PAGE("PackageHomePage", "homepage", true),
    DOWNLOAD_LOCATION("PackageDownloadLocation", "downloadLocation", true),
    COPYRIGHT("PackageCopyrightText", "copyrightText", true),
    PACKAGE_FILE_NAME("PackageFileName", "packageFileName", true),
    ATTRIBUTION("PackageAttributionText", "attributionTexts", false),
    CHECKSUM("PackageChecksum", "checksums", false),
    EXTERNAL_REFERENCE("ExternalRef", "externalRefs", false),
    PASSED_OVER("");

    private static final Map<String, TagValueTag> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toMap(tag -> tag.written.toLowerCase(Locale.ROOT), Function.identity()));

    private static final Set<String> BEGINNINGS_PASSED_OVER = Set.of(
            "package",
            "file",
            "snippet",
            "license",
            "extracted",
            "annotation",
            "review",
            "creat",
            "document",
            "external",
            "datalicense",
            "artifact",
            "relationship",
            "attribution",
            "builtdate",
            "releasedate",
            "validuntil");

    private final String written;
    private final String field;
    private final boolean single;

    TagValueTag(String written) {
        this(written, "", false);
    }

    TagValueTag(String written, String field, boolean single) {
        this.written = written;
        this.field = field;
        this.single = single;
    }

    /** The tag of the name, in whatever letters; null where SPDX has none like it. */
    static @Nullable TagValueTag of(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        var tag = BY_NAME.get(lower);
        return tag == null && BEGINNINGS_PASSED_OVER.stream().anyMatch(lower::startsWith) ? PASSED_OVER : tag;
    }

    /** As SPDX writes it. */
    String written() {
        return written;
    }

    boolean isWritten(String name) {
        return this == PASSED_OVER || written.equals(name);
    }

    String field() {
        return field;
    }

    boolean isOfPackage() {
        return !field.isEmpty();
    }

    /** Whether a package can have it once only. */
    boolean isSingle() {
        return single;
    }
}
