package dev.interdict.ingestion.validation;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A tag of SPDX 2's tag-value form with its place in the JSON form (SPDX 2.3, clauses 6 to 13).
 *
 * @param list the list at the JSON form's root whose item it is of; empty where it is the document's own
 * @param field the item's key, with another before it where it stands in an object of the item
 */
record Tag(String written, String list, Kind kind, String field) {

    /** What the value becomes. */
    enum Kind {
        /** A text, with which an item begins. */
        BEGIN,
        TEXT,
        /** A text that the JSON form writes with underscores where tag-value has hyphens. */
        WORD,
        TRUTH,
        TEXTS,
        CHECKSUMS,
        VERIFICATION,
        REFERENCES,
        /** The comment of the reference before it. */
        COMMENT,
        BYTES,
        LINES,
        /** A relationship begins. */
        RELATION,
        /** A reference to another document begins. */
        DOCUMENT,
        /** The element's own id, a text. */
        ID,
        /** What an annotation is about: the JSON form has it as the annotation's place. */
        ABOUT,
        PASSED_OVER
    }

    private static final String TABLE = """
            SPDXVersion                  -                           TEXT         spdxVersion
            DataLicense                  -                           TEXT         dataLicense
            SPDXID                       -                           ID           SPDXID
            DocumentName                 -                           TEXT         name
            DocumentNamespace            -                           TEXT         documentNamespace
            DocumentComment              -                           TEXT         comment
            LicenseListVersion           -                           TEXT         creationInfo/licenseListVersion
            Creator                      -                           TEXTS        creationInfo/creators
            Created                      -                           TEXT         creationInfo/created
            CreatorComment               -                           TEXT         creationInfo/comment
            ExternalDocumentRef          externalDocumentRefs        DOCUMENT     externalDocumentId
            PackageName                  packages                    BEGIN        name
            PackageVersion               packages                    TEXT         versionInfo
            PackageFileName              packages                    TEXT         packageFileName
            PackageSupplier              packages                    TEXT         supplier
            PackageOriginator            packages                    TEXT         originator
            PackageDownloadLocation      packages                    TEXT         downloadLocation
            FilesAnalyzed                packages                    TRUTH        filesAnalyzed
            PackageVerificationCode      packages                    VERIFICATION packageVerificationCode
            PackageChecksum              packages                    CHECKSUMS    checksums
            PackageHomePage              packages                    TEXT         homepage
            PackageSourceInfo            packages                    TEXT         sourceInfo
            PackageLicenseConcluded      packages                    TEXT         licenseConcluded
            PackageLicenseInfoFromFiles  packages                    TEXTS        licenseInfoFromFiles
            PackageLicenseDeclared       packages                    TEXT         licenseDeclared
            PackageLicenseComments       packages                    TEXT         licenseComments
            PackageCopyrightText         packages                    TEXT         copyrightText
            PackageSummary               packages                    TEXT         summary
            PackageDescription           packages                    TEXT         description
            PackageComment               packages                    TEXT         comment
            ExternalRef                  packages                    REFERENCES   externalRefs
            ExternalRefComment           packages                    COMMENT      externalRefs
            PackageAttributionText       packages                    TEXTS        attributionTexts
            PrimaryPackagePurpose        packages                    WORD         primaryPackagePurpose
            ReleaseDate                  packages                    TEXT         releaseDate
            BuiltDate                    packages                    TEXT         builtDate
            ValidUntilDate               packages                    TEXT         validUntilDate
            FileName                     files                       BEGIN        fileName
            FileType                     files                       TEXTS        fileTypes
            FileChecksum                 files                       CHECKSUMS    checksums
            LicenseConcluded             files                       TEXT         licenseConcluded
            LicenseInfoInFile            files                       TEXTS        licenseInfoInFiles
            LicenseComments              files                       TEXT         licenseComments
            FileCopyrightText            files                       TEXT         copyrightText
            FileComment                  files                       TEXT         comment
            FileNotice                   files                       TEXT         noticeText
            FileContributor              files                       TEXTS        fileContributors
            FileAttributionText          files                       TEXTS        attributionTexts
            FileDependency               files                       TEXTS        fileDependencies
            ArtifactOfProjectName        files                       PASSED_OVER  -
            ArtifactOfProjectHomePage    files                       PASSED_OVER  -
            ArtifactOfProjectURI         files                       PASSED_OVER  -
            SnippetSPDXID                snippets                    BEGIN        SPDXID
            SnippetFromFileSPDXID        snippets                    TEXT         snippetFromFile
            SnippetByteRange             snippets                    BYTES        offset
            SnippetLineRange             snippets                    LINES        lineNumber
            SnippetLicenseConcluded      snippets                    TEXT         licenseConcluded
            LicenseInfoInSnippet         snippets                    TEXTS        licenseInfoInSnippets
            SnippetLicenseComments       snippets                    TEXT         licenseComments
            SnippetCopyrightText         snippets                    TEXT         copyrightText
            SnippetComment               snippets                    TEXT         comment
            SnippetName                  snippets                    TEXT         name
            SnippetAttributionText       snippets                    TEXTS        attributionTexts
            LicenseID                    hasExtractedLicensingInfos  BEGIN        licenseId
            ExtractedText                hasExtractedLicensingInfos  TEXT         extractedText
            LicenseName                  hasExtractedLicensingInfos  TEXT         name
            LicenseCrossReference        hasExtractedLicensingInfos  TEXTS        seeAlsos
            LicenseComment               hasExtractedLicensingInfos  TEXT         comment
            Relationship                 relationships               RELATION     spdxElementId
            RelationshipComment          relationships               TEXT         comment
            Annotator                    annotations                 BEGIN        annotator
            AnnotationDate               annotations                 TEXT         annotationDate
            AnnotationType               annotations                 TEXT         annotationType
            AnnotationComment            annotations                 TEXT         comment
            SPDXREF                      annotations                 ABOUT        -
            Reviewer                     revieweds                   BEGIN        reviewer
            ReviewDate                   revieweds                   TEXT         reviewDate
            ReviewComment                revieweds                   TEXT         comment
            """;

    private static final Map<String, Tag> BY_NAME = TABLE.lines()
            .map(line -> line.split(" +"))
            .map(cell -> new Tag(cell[0], cell[1].replace("-", ""), Kind.valueOf(cell[2]), cell[3]))
            .collect(Collectors.toMap(tag -> tag.written.toLowerCase(Locale.ROOT), Function.identity()));

    /** The tag of the name, in whatever letters; null where SPDX has none like it. */
    static @Nullable Tag of(String name) {
        return BY_NAME.get(name.toLowerCase(Locale.ROOT));
    }

    boolean begins() {
        return kind == Kind.BEGIN || kind == Kind.RELATION || kind == Kind.DOCUMENT;
    }
}
