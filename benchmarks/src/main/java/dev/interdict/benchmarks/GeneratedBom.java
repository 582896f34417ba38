package dev.interdict.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** CycloneDX JSON documents with the variety of real ones; the same for the same number of components. */
final class GeneratedBom {

    private static final int SEED = 20241029;

    private static final List<Source> SOURCES = List.of(
            new Source("maven", "org.apache.commons", "The Apache Software Foundation", "apache.org"),
            new Source("maven", "com.fasterxml.jackson.core", "FasterXML, LLC", "fasterxml.com"),
            new Source("maven", "org.springframework.boot", "VMware, Inc.", "spring.io"),
            new Source("npm", "@babel", "Babel contributors", "babeljs.io"),
            new Source("npm", "", "Sindre Sorhus", "github.com"),
            new Source("pypi", "", "Python Software Foundation", "pypi.org"),
            new Source("golang", "github.com/hashicorp", "HashiCorp, Inc.", "hashicorp.com"),
            new Source("deb", "debian", "Debian GCC Maintainers <debian-gcc@lists.debian.org>", "debian.org"),
            new Source("rpm", "redhat", "Red Hat, Inc.", "redhat.com"),
            new Source("nuget", "", "Ångström Datenverarbeitung GmbH", "angstrom.example"));

    private static final List<String> WORDS = List.of(
            "core",
            "http",
            "codec",
            "stream",
            "logging",
            "config",
            "client",
            "server",
            "crypto",
            "parser",
            "cache",
            "metrics",
            "pool",
            "events",
            "buffer",
            "schema",
            "router",
            "session",
            "query",
            "template");

    private static final List<String> LICENCES = List.of("Apache-2.0", "MIT", "BSD-3-Clause", "EPL-2.0", "ISC");

    private final Random random = new Random(SEED);
    private final JsonGenerator json;
    private final int components;

    private record Source(String type, String namespace, String organisation, String domain) {}

    private GeneratedBom(JsonGenerator json, int components) {
        this.json = json;
        this.components = components;
    }

    /** A document with so many components. */
    static byte[] bytes(int components) {
        var bytes = new ByteArrayOutputStream(1024 * components);
        try {
            write(components, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Writes a document with so many components, without having all of it in memory. */
    static void write(int components, OutputStream out) throws IOException {
        try (var json = new JsonFactory().createGenerator(out)) {
            new GeneratedBom(json, components).document();
        }
    }

    private void document() throws IOException {
        json.writeStartObject();
        json.writeStringField("bomFormat", "CycloneDX");
        json.writeStringField("specVersion", "1.6");
        json.writeNumberField("version", 1);
        json.writeObjectFieldStart("metadata");
        json.writeStringField("timestamp", "2024-10-29T00:00:00Z");
        json.writeObjectFieldStart("component");
        json.writeStringField("type", "application");
        json.writeStringField("bom-ref", "root");
        json.writeStringField("name", "measured");
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayFieldStart("components");
        for (var i = 0; i < components; i++) {
            component(i);
        }
        json.writeEndArray();
        dependencies();
        json.writeEndObject();
    }

    private void component(int number) throws IOException {
        var source = any(SOURCES);
        var name = "%s-%s-%d".formatted(any(WORDS), any(WORDS), number);
        var version = "%d.%d.%d".formatted(random.nextInt(20), random.nextInt(40), random.nextInt(40));
        json.writeStartObject();
        json.writeStringField("type", "library");
        json.writeStringField("bom-ref", ref(number));
        if (oneIn(3)) {
            organisation("supplier", source);
        }
        if (oneIn(3)) {
            json.writeStringField("publisher", source.organisation());
        }
        json.writeStringField("group", source.namespace());
        json.writeStringField("name", name);
        json.writeStringField("version", version);
        json.writeStringField(
                "description", "The %s of the %s: what \"%s\" needs.".formatted(any(WORDS), name, any(WORDS)));
        json.writeStringField("scope", "required");
        hashes();
        licences();
        if (oneIn(4)) {
            json.writeStringField("cpe", "cpe:2.3:a:%s:%s:%s:*:*:*:*:*:*:*".formatted(any(WORDS), name, version));
        }
        json.writeStringField("purl", purl(source, name, version));
        references(source, name);
        properties(name);
        json.writeEndObject();
    }

    private void organisation(String field, Source source) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("name", source.organisation());
        json.writeArrayFieldStart("url");
        json.writeString("https://" + source.domain());
        json.writeEndArray();
        json.writeEndObject();
    }

    private void hashes() throws IOException {
        json.writeArrayFieldStart("hashes");
        hash("SHA-1", 20);
        hash("SHA-256", 32);
        json.writeEndArray();
    }

    private void hash(String algorithm, int length) throws IOException {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        json.writeStartObject();
        json.writeStringField("alg", algorithm);
        json.writeStringField("content", HexFormat.of().formatHex(bytes));
        json.writeEndObject();
    }

    private void licences() throws IOException {
        json.writeArrayFieldStart("licenses");
        json.writeStartObject();
        json.writeObjectFieldStart("license");
        json.writeStringField("id", any(LICENCES));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void references(Source source, String name) throws IOException {
        json.writeArrayFieldStart("externalReferences");
        for (var type : List.of("website", "vcs")) {
            json.writeStartObject();
            json.writeStringField("type", type);
            json.writeStringField("url", "https://%s/%s/%s".formatted(source.domain(), type, name));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void properties(String name) throws IOException {
        if (oneIn(2)) {
            json.writeArrayFieldStart("properties");
            for (var i = 0; i < 2; i++) {
                json.writeStartObject();
                json.writeStringField("name", "build:%s:%s".formatted(any(WORDS), any(WORDS)));
                json.writeStringField("value", "/usr/share/%s/%s".formatted(any(WORDS), name));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    /** Sixteen are used by the root, each other by one before it, and every third by one more. */
    private void dependencies() throws IOException {
        json.writeArrayFieldStart("dependencies");
        for (var i = -1; i < components; i++) {
            json.writeStartObject();
            json.writeStringField("ref", i < 0 ? "root" : ref(i));
            json.writeArrayFieldStart("dependsOn");
            for (var used = 16 * (i + 1); used < Math.min(16 * (i + 2), components); used++) {
                json.writeString(ref(used));
            }
            if (i > 0 && i % 3 == 0) {
                json.writeString(ref(random.nextInt(i)));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String ref(int number) {
        return "pkg:generic/%s/component-%d@1.0".formatted(WORDS.get(number % WORDS.size()), number);
    }

    private static String purl(Source source, String name, String version) {
        return "pkg:%s/%s%s@%s"
                .formatted(source.type(), source.namespace().isEmpty() ? "" : source.namespace() + "/", name, version);
    }

    private boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
