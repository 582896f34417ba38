package dev.interdict.ingestion.validation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A property of SPDX 2's ontology with its place in the JSON form (SPDX 2.3, clauses 6 to 13).
 *
 * @param of the class that has it
 */
record RdfProperty(String of, String name, Kind kind, String field) {

    /** What the values become. */
    enum Kind {
        TEXT,
        TEXTS,
        TRUTH,
        NUMBER,
        /** The last part of an address. */
        NAME,
        NAMES,
        /** A word of the ontology, written as the JSON form has it. */
        WORD,
        WORDS,
        /** A resource, which becomes an object. */
        PART,
        PARTS
    }

    private static final String TABLE = """
            SpdxDocument            specVersion                         TEXT   spdxVersion
            SpdxDocument            dataLicense                         NAME   dataLicense
            SpdxDocument            name                                TEXT   name
            SpdxDocument            comment                             TEXT   comment
            SpdxDocument            creationInfo                        PART   creationInfo
            CreationInfo            created                             TEXT   created
            CreationInfo            creator                             TEXTS  creators
            CreationInfo            licenseListVersion                  TEXT   licenseListVersion
            CreationInfo            comment                             TEXT   comment
            ExternalDocumentRef     externalDocumentId                  TEXT   externalDocumentId
            ExternalDocumentRef     spdxDocument                        TEXT   spdxDocument
            ExternalDocumentRef     checksum                            PART   checksum
            Checksum                algorithm                           WORD   algorithm
            Checksum                checksumValue                       TEXT   checksumValue
            Package                 name                                TEXT   name
            Package                 versionInfo                         TEXT   versionInfo
            Package                 packageFileName                     TEXT   packageFileName
            Package                 supplier                            NAME   supplier
            Package                 originator                          NAME   originator
            Package                 downloadLocation                    NAME   downloadLocation
            Package                 filesAnalyzed                       TRUTH  filesAnalyzed
            Package                 packageVerificationCode             PART   packageVerificationCode
            Package                 checksum                            PARTS  checksums
            Package                 homepage                            NAME   homepage
            Package                 sourceInfo                          TEXT   sourceInfo
            Package                 licenseConcluded                    NAME   licenseConcluded
            Package                 licenseDeclared                     NAME   licenseDeclared
            Package                 licenseInfoFromFiles                NAMES  licenseInfoFromFiles
            Package                 licenseComments                     TEXT   licenseComments
            Package                 copyrightText                       NAME   copyrightText
            Package                 summary                             TEXT   summary
            Package                 description                         TEXT   description
            Package                 comment                             TEXT   comment
            Package                 attributionText                     TEXTS  attributionTexts
            Package                 primaryPackagePurpose               WORD   primaryPackagePurpose
            Package                 releaseDate                         TEXT   releaseDate
            Package                 builtDate                           TEXT   builtDate
            Package                 validUntilDate                      TEXT   validUntilDate
            Package                 externalRef                         PARTS  externalRefs
            PackageVerificationCode packageVerificationCodeValue        TEXT   packageVerificationCodeValue
            PackageVerificationCode packageVerificationCodeExcludedFile TEXTS  packageVerificationCodeExcludedFiles
            ExternalRef             referenceCategory                   WORD   referenceCategory
            ExternalRef             referenceType                       NAME   referenceType
            ExternalRef             referenceLocator                    TEXT   referenceLocator
            ExternalRef             comment                             TEXT   comment
            File                    fileName                            TEXT   fileName
            File                    fileType                            WORDS  fileTypes
            File                    checksum                            PARTS  checksums
            File                    licenseConcluded                    NAME   licenseConcluded
            File                    licenseInfoInFile                   NAMES  licenseInfoInFiles
            File                    licenseComments                     TEXT   licenseComments
            File                    copyrightText                       NAME   copyrightText
            File                    comment                             TEXT   comment
            File                    noticeText                          TEXT   noticeText
            File                    fileContributor                     TEXTS  fileContributors
            File                    attributionText                     TEXTS  attributionTexts
            Snippet                 name                                TEXT   name
            Snippet                 snippetFromFile                     NAME   snippetFromFile
            Snippet                 range                               PARTS  ranges
            Snippet                 licenseConcluded                    NAME   licenseConcluded
            Snippet                 licenseInfoInSnippet                NAMES  licenseInfoInSnippets
            Snippet                 licenseComments                     TEXT   licenseComments
            Snippet                 copyrightText                       NAME   copyrightText
            Snippet                 comment                             TEXT   comment
            Snippet                 attributionText                     TEXTS  attributionTexts
            StartEndPointer         startPointer                        PART   startPointer
            StartEndPointer         endPointer                          PART   endPointer
            ByteOffsetPointer       reference                           NAME   reference
            ByteOffsetPointer       offset                              NUMBER offset
            LineCharPointer         reference                           NAME   reference
            LineCharPointer         lineNumber                          NUMBER lineNumber
            Relationship            relationshipType                    WORD   relationshipType
            Relationship            relatedSpdxElement                  NAME   relatedSpdxElement
            Relationship            comment                             TEXT   comment
            Annotation              annotator                           TEXT   annotator
            Annotation              annotationDate                      TEXT   annotationDate
            Annotation              annotationType                      WORD   annotationType
            Annotation              comment                             TEXT   comment
            Review                  reviewer                            TEXT   reviewer
            Review                  reviewDate                          TEXT   reviewDate
            Review                  comment                             TEXT   comment
            ExtractedLicensingInfo  licenseId                           TEXT   licenseId
            ExtractedLicensingInfo  extractedText                       TEXT   extractedText
            ExtractedLicensingInfo  name                                TEXT   name
            ExtractedLicensingInfo  seeAlso                             TEXTS  seeAlsos
            ExtractedLicensingInfo  comment                             TEXT   comment
            """;

    private static final Map<String, Map<String, RdfProperty>> BY_CLASS = TABLE.lines()
            .map(line -> line.split(" +"))
            .map(cell -> new RdfProperty(cell[0], cell[1], Kind.valueOf(cell[2]), cell[3]))
            .collect(Collectors.groupingBy(RdfProperty::of, Collectors.toMap(RdfProperty::name, Function.identity())));

    private static final Set<String> NAMES =
            BY_CLASS.values().stream().flatMap(of -> of.keySet().stream()).collect(Collectors.toSet());

    private static final Set<String> PARTS = BY_CLASS.values().stream()
            .flatMap(of -> of.values().stream())
            .filter(property -> property.kind == Kind.PART || property.kind == Kind.PARTS)
            .map(RdfProperty::name)
            .collect(Collectors.toSet());

    /** Whether any class has a property of the name. */
    static boolean isKnown(String name) {
        return NAMES.contains(name);
    }

    /** Whether the values are resources that become objects. */
    static boolean isPart(String name) {
        return PARTS.contains(name);
    }

    /** The property of the class; empty where it is not held against anything. */
    static Optional<RdfProperty> of(String type, String name) {
        return Optional.ofNullable(BY_CLASS.getOrDefault(type, Map.of()).get(name));
    }

    /** Whether resources of the class become objects. */
    static boolean isClass(String type) {
        return BY_CLASS.containsKey(type);
    }
}
