package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.ingestion.spool.Held;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;

/** Reads a document as the service does, in a virtual machine that has no more memory than the service has. */
final class LargeDocument {

    private static final String BEGIN = "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"metadata\":"
            + " {\"component\": {\"bom-ref\": \"r0\", \"name\": \"root\"}}, \"components\": [";

    private LargeDocument() {}

    /** Prints how many components the document has, and how many bytes; the arguments are its kind and its size. */
    public static void main(String[] arguments) throws IOException {
        var size = Integer.parseInt(arguments[1]);
        try (var held = new Held()) {
            try (var document = new BufferedWriter(new OutputStreamWriter(held.document(), UTF_8))) {
                switch (arguments[0]) {
                    case "usual" -> usual(size, document);
                    case "tiny" -> tiny(size, document);
                    case "chain" -> chain(size, document);
                    case "nested" -> nested(size, document);
                    default -> throw new IllegalArgumentException(arguments[0]);
                }
            }
            try (var document = held.open();
                    var batching = held.batching()) {
                var reading = SbomReader.read(document, held.drafts(), batching::add);
                System.out.println(
                        reading instanceof Reading.Read(var read) ? read.components() + " components" : reading);
            }
        }
    }

    /** Components of a kilobyte, and what uses them. */
    private static void usual(int size, Writer out) throws IOException {
        var components = size / 1100;
        out.write(BEGIN);
        for (var i = 0; i < components; i++) {
            out.write("""
                    %s{"type": "library", "bom-ref": "pkg:maven/org.example/component-%d@1.0?type=jar", "name": "component-%d",
                     "supplier": {"name": "Supplier %d", "url": ["https://supplier-%d.example"]}, "group": "org.example",
                     "version": "1.0.%d", "purl": "pkg:maven/org.example/component-%d@1.0.%d", "description": "%s",
                     "hashes": [{"alg": "SHA-256", "content": "%064x"}], "licenses": [{"license": {"id": "MIT"}}],
                     "externalReferences": [{"type": "website", "url": "https://example.org/%d"}]}
                    """.formatted(
                            i == 0 ? "" : ",", i, i, i % 5000, i % 5000, i, i, i, "What it is for. ".repeat(25), i, i));
        }
        out.write("], \"dependencies\": [");
        for (var i = 0; i < components; i++) {
            out.write("%s{\"ref\": \"%s\", \"dependsOn\": [\"pkg:maven/org.example/component-%d@1.0?type=jar\"]}"
                    .formatted(
                            i == 0 ? "" : ",",
                            i == 0 ? "r0" : "pkg:maven/org.example/component-%d@1.0?type=jar".formatted(i / 10),
                            i));
        }
        out.write("]}");
    }

    /** As many components as there may be, no two the same, and as many dependencies, all stated before them. */
    private static void tiny(int components, Writer out) throws IOException {
        out.write("{\"dependencies\": [");
        for (var i = 0; i < 750_000; i++) {
            out.write("%s{\"ref\": \"r%d\", \"dependsOn\": [\"r%d\"]}"
                    .formatted(i == 0 ? "" : ",", i % components, (i * 7 + 1) % components));
        }
        out.write("]," + BEGIN.substring(1));
        for (var i = 1; i <= components; i++) {
            out.write("%s{\"bom-ref\": \"r%d\", \"name\": \"component %d\"}".formatted(i == 1 ? "" : ",", i, i));
        }
        out.write("]}");
    }

    /** Each component depends on the next. */
    private static void chain(int components, Writer out) throws IOException {
        out.write(BEGIN);
        for (var i = 1; i <= components; i++) {
            out.write("%s{\"bom-ref\": \"r%d\", \"name\": \"component %d\"}".formatted(i == 1 ? "" : ",", i, i));
        }
        out.write("], \"dependencies\": [");
        for (var i = 0; i < components; i++) {
            out.write("%s{\"ref\": \"r%d\", \"dependsOn\": [\"r%d\"]}".formatted(i == 0 ? "" : ",", i, i + 1));
        }
        out.write("]}");
    }

    /** Components in components, as deep as they may be, each with much to say. */
    private static void nested(int times, Writer out) throws IOException {
        out.write(BEGIN);
        for (var i = 0; i < times; i++) {
            out.write(i == 0 ? "" : ",");
            for (var level = 0; level < 97; level++) {
                out.write("{\"name\": \"n%d\", \"authors\": [".formatted(i * 97 + level));
                for (var author = 0; author < 300; author++) {
                    out.write("%s{\"name\": \"%s %d\"}".formatted(author == 0 ? "" : ",", "x".repeat(900), author));
                }
                out.write("]" + (level < 96 ? ", \"components\": [" : ""));
            }
            out.write("}]".repeat(96) + "}");
        }
        out.write("]}");
    }
}
