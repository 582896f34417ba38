package dev.interdict.ingestion.formats;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/**
 * How a message of CycloneDX protobuf becomes an object of JSON, as far as it is read. Fields keep their numbers from 1.3 to
 * 1.7; those without a part here are passed over.
 *
 * @param fields by their number
 */
record ProtobufMessage(Map<Integer, Field> fields) {

    /** What the value of a field is. */
    enum Kind {
        TEXT,

        /** A number that stands for a word. */
        WORD,

        MESSAGE,

        /** A message of which only the text in its first field counts. */
        REFERENCE
    }

    /**
     * A field.
     *
     * @param name the key in JSON
     * @param repeated whether it becomes a list
     * @param message the name of what is inside; empty where it is no message
     * @param words what its numbers stand for
     */
    record Field(String name, Kind kind, boolean repeated, String message, List<String> words) {}

    private static final List<String> TYPES = List.of(
            "",
            "application",
            "framework",
            "library",
            "operating-system",
            "device",
            "file",
            "container",
            "firmware",
            "device-driver",
            "platform",
            "machine-learning-model",
            "data",
            "cryptographic-asset");

    private static final List<String> ALGORITHMS = List.of(
            "",
            "MD5",
            "SHA-1",
            "SHA-256",
            "SHA-384",
            "SHA-512",
            "SHA3-256",
            "SHA3-384",
            "SHA3-512",
            "BLAKE2b-256",
            "BLAKE2b-384",
            "BLAKE2b-512",
            "BLAKE3",
            "Streebog-256",
            "Streebog-512");

    /** Those of ExternalReferenceType that need to be told apart come first. */
    private static final List<String> REFERENCES =
            List.of("other", "vcs", "issue-tracker", "website", "advisories", "bom", "mailing-list", "social", "chat");

    private static final List<String> CONCLUDED =
            List.of("", "group", "name", "version", "purl", "cpe", "swid", "hash", "omniborId", "swhid");

    /** By name; the document's root is {@code bom}. */
    static final Map<String, ProtobufMessage> ALL = Map.ofEntries(
            of(
                    "bom",
                    text(1, "specVersion"),
                    one(4, "metadata", "metadata"),
                    many(5, "components", "component"),
                    many(6, "services", "service"),
                    many(8, "dependencies", "dependency"),
                    many(11, "annotations", "annotation"),
                    many(13, "formulation", "formula")),
            of(
                    "metadata",
                    many(2, "tools", "tool"),
                    many(3, "authors", "person"),
                    one(4, "component", "component"),
                    one(5, "manufacture", "organisation"),
                    one(6, "supplier", "organisation"),
                    many(7, "licenses", "licences"),
                    many(8, "properties", "property"),
                    one(10, "manufacturer", "organisation")),
            of(
                    "tool",
                    text(1, "vendor"),
                    text(2, "name"),
                    text(3, "version"),
                    many(4, "hashes", "hash"),
                    many(5, "externalReferences", "reference"),
                    many(6, "components", "component"),
                    many(7, "services", "service")),
            of(
                    "component",
                    word(1, "type", TYPES),
                    text(3, "bom-ref"),
                    one(4, "supplier", "organisation"),
                    text(5, "author"),
                    text(6, "publisher"),
                    text(7, "group"),
                    text(8, "name"),
                    text(9, "version"),
                    many(12, "hashes", "hash"),
                    many(13, "licenses", "licences"),
                    text(14, "copyright"),
                    text(15, "cpe"),
                    text(16, "purl"),
                    one(17, "swid", "swid"),
                    one(19, "pedigree", "pedigree"),
                    many(20, "externalReferences", "reference"),
                    many(21, "components", "component"),
                    many(22, "properties", "property"),
                    many(23, "evidence", "evidence"),
                    many(26, "data", "data"),
                    one(27, "cryptoProperties", "crypto"),
                    one(28, "manufacturer", "organisation"),
                    many(29, "authors", "person")),
            of(
                    "service",
                    text(1, "bom-ref"),
                    one(2, "provider", "organisation"),
                    text(3, "group"),
                    text(4, "name"),
                    text(5, "version"),
                    texts(7, "endpoints"),
                    many(11, "licenses", "licences"),
                    many(12, "externalReferences", "reference"),
                    many(13, "services", "service"),
                    many(14, "properties", "property")),
            of("organisation", text(1, "name"), texts(2, "url"), many(3, "contact", "person")),
            of("person", text(1, "name"), text(2, "email")),
            of("action", text(2, "name"), text(3, "email")),
            of("either", one(1, "organization", "organisation"), one(2, "individual", "person")),
            of("hash", word(1, "alg", ALGORITHMS), text(2, "content")),
            of("property", text(1, "name"), text(2, "value")),
            of("licences", one(1, "license", "licence"), text(2, "expression")),
            of(
                    "licence",
                    text(2, "name"),
                    one(3, "text", "attachment"),
                    text(4, "url"),
                    one(6, "licensing", "licensing")),
            of("attachment", text(2, "encoding"), text(3, "content")),
            of("licensing", one(2, "licensor", "either"), one(3, "licensee", "either"), one(4, "purchaser", "either")),
            of("swid", text(1, "tagId"), text(2, "name"), text(7, "url")),
            of("reference", word(1, "type", REFERENCES), text(2, "url"), text(3, "comment"), many(4, "hashes", "hash")),
            of(
                    "pedigree",
                    many(1, "ancestors", "component"),
                    many(2, "descendants", "component"),
                    many(3, "variants", "component"),
                    many(4, "commits", "commit"),
                    many(5, "patches", "patch"),
                    text(6, "notes")),
            of("commit", text(2, "url"), one(3, "author", "action"), one(4, "committer", "action")),
            of("patch", one(2, "diff", "diff")),
            of("diff", text(2, "url")),
            of(
                    "evidence",
                    many(1, "licenses", "licences"),
                    many(2, "copyright", "copyright"),
                    many(3, "identity", "identity"),
                    many(4, "occurrences", "occurrence"),
                    one(5, "callstack", "callstack")),
            of("copyright", text(1, "text")),
            of("identity", word(1, "field", CONCLUDED), text(5, "concludedValue")),
            of("occurrence", text(2, "location")),
            of("callstack", many(1, "frames", "frame")),
            of("frame", text(1, "package"), text(2, "module")),
            of("data", one(9, "governance", "governance")),
            of(
                    "governance",
                    many(1, "custodians", "either"),
                    many(2, "stewards", "either"),
                    many(3, "owners", "either")),
            of("crypto", one(3, "certificateProperties", "certificate")),
            of("certificate", text(1, "subjectName"), text(2, "issuerName")),
            of("annotation", one(3, "annotator", "annotator")),
            of(
                    "annotator",
                    one(1, "organization", "organisation"),
                    one(2, "individual", "person"),
                    one(3, "component", "component"),
                    one(4, "service", "service")),
            of("formula", many(2, "components", "component"), many(3, "services", "service")),
            of(
                    "dependency",
                    text(1, "ref"),
                    Map.entry(2, new Field("dependsOn", Kind.REFERENCE, true, "", List.of()))));

    @Nullable
    Field field(int number) {
        return fields.get(number);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Entry<String, ProtobufMessage> of(String name, Entry<Integer, Field>... fields) {
        return Map.entry(name, new ProtobufMessage(Map.ofEntries(fields)));
    }

    private static Entry<Integer, Field> text(int number, String name) {
        return Map.entry(number, new Field(name, Kind.TEXT, false, "", List.of()));
    }

    private static Entry<Integer, Field> texts(int number, String name) {
        return Map.entry(number, new Field(name, Kind.TEXT, true, "", List.of()));
    }

    private static Entry<Integer, Field> word(int number, String name, List<String> words) {
        return Map.entry(number, new Field(name, Kind.WORD, false, "", words));
    }

    private static Entry<Integer, Field> one(int number, String name, String message) {
        return Map.entry(number, new Field(name, Kind.MESSAGE, false, message, List.of()));
    }

    private static Entry<Integer, Field> many(int number, String name, String message) {
        return Map.entry(number, new Field(name, Kind.MESSAGE, true, message, List.of()));
    }
}
