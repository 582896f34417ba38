package dev.interdict.ingestion.domain;

/** How much this service takes; what is beyond is refused or cut, and said. */
public final class Limits {

    /** Bytes of a document, after decompression. */
    public static final int DOCUMENT = 256 * 1024 * 1024;

    /** Base64 characters of a document inside JSON, as in Dependency-Track. */
    public static final int BASE64 = 20_000_000;

    /** How many times its own size a compressed body may grow to, once it is larger than {@link #FREE_INFLATION}. */
    public static final int INFLATION = 200;

    /** Parts of a form. */
    public static final int PARTS = 100;

    /** Bytes of the headers of a form's part. */
    public static final int PART_HEADERS = 4 * 1024;

    /** Bytes of a text in a form that is not the document. */
    public static final int PART_TEXT = 64 * 1024;

    /** Bytes up to which a compressed body may grow however well it is compressed. */
    public static final int FREE_INFLATION = 16 * 1024 * 1024;

    /** Levels of objects and lists in a document. */
    public static final int DEPTH = 200;

    /** Characters of one text that is read. */
    public static final int TEXT = 4 * 1024 * 1024;

    /** Characters of one number. */
    public static final int NUMBER = 1_000;

    /** Entries of one document, counted or not. */
    public static final int ENTRIES = 300_000;

    /** Bytes that everything which is being read may need in memory at once. */
    public static final int READING = 48 * 1024 * 1024;

    /** Dependencies of one document that are followed. */
    public static final int DEPENDENCIES = 750_000;

    /** Bytes of the names of one document's entries; the names of what is beyond are left out of paths. */
    public static final int NAMES = 8 * 1024 * 1024;

    /** Texts that can name the vendor of one component, where references are put in. */
    public static final int RESOLVED = 4_096;

    /** Files of one package whose names are read. */
    public static final int FILES = 256;

    /** UTF-8 bytes of one package's files' names, so that they leave room in a batch for what says more. */
    public static final int FILES_OF_PACKAGE = 24 * 1024;

    /** UTF-8 bytes of the files' names of one document. */
    public static final int FILE_NAMES = 6 * 1024 * 1024;

    /** Bytes of memory for what one document says of agents and the like, which its packages name by reference. */
    public static final int REFERRED = 8 * 1024 * 1024;

    /** Texts that a document says of one thing which its packages name by reference. */
    public static final int SAID = 32;

    /** Elements that one relationship of SPDX 3 relates. */
    public static final int RELATED = 50_000;

    /** Bytes of memory for the relationships of an RDF document that stand apart from what they relate. */
    public static final int APART = 8 * 1024 * 1024;

    /** Texts that one resource of an RDF document has. */
    public static final int TEXTS = 4_096;

    /** Warnings kept of one document. */
    public static final int WARNINGS = 50;

    /** Bytes of a document that is read strictly, after decompression. */
    public static final int STRICT = 8 * 1024 * 1024;

    /** Bytes of what stands in memory as a tree in strict reading: an item of a list at the root, or all but those. */
    public static final int STRICT_PART = 1024 * 1024;

    /** Bytes of an envelope's payload that a key is held against. */
    public static final int SIGNED = 16 * 1024 * 1024;

    /** Signatures of an envelope. */
    public static final int SIGNATURES = 8;

    /** Faults told of one document. */
    public static final int FAULTS = 100;

    /** UTF-8 bytes of a value that can name a vendor. */
    public static final int VALUE = 1024;

    /** What the values of one entry that can name a vendor may have in memory, in characters and 64 more for each. */
    public static final int FIELDS = 128 * 1024;

    /** Properties, and hashes, of one component. */
    public static final int PAIRS = 64;

    /** Names on a path; a longer one keeps its beginning and its end. */
    public static final int PATH = 32;

    /** Other places of a component that are told; how many there are is always told. */
    public static final int ELSEWHERE = 49;

    /** UTF-8 bytes of a name on a path. */
    public static final int PATH_NAME = 128;

    /** Bytes of a batch of components on the wire; with its headers a record stays under 64 KiB. */
    public static final int BATCH = 60 * 1024;

    /** Characters of a project's name, a version, a slot, an owner, a tag. */
    public static final int LABEL = 255;

    /** Tags, jurisdictions or roles of a project. */
    public static final int LABELS = 100;

    /** Callers that wait for what becomes of an SBOM, each replica by itself. */
    public static final int WAITERS = 500;

    /** Uploads that are taken at once, each replica by itself. */
    public static final int UPLOADS = 32;

    /** Uploads that wait for their turn. */
    public static final int UPLOADS_WAITING = 256;

    /** Callers whose rates are remembered. */
    public static final int CALLERS = 5_000;

    private Limits() {}
}
