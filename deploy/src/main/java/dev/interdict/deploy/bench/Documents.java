package dev.interdict.deploy.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** CycloneDX documents as build tools write them, the same in every run; one component of each is a restricted party's. */
final class Documents {

    private static final long SEED = 20240620;

    private static final List<Source> SOURCES = List.of(
            new Source("maven", "org.apache.commons", "The Apache Software Foundation", "apache.org"),
            new Source("maven", "com.fasterxml.jackson.core", "FasterXML", "fasterxml.com"),
            new Source("maven", "org.springframework", "Broadcom", "spring.io"),
            new Source("maven", "io.netty", "The Netty Project", "netty.io"),
            new Source("maven", "com.google.guava", "Google LLC", "google.com"),
            new Source("maven", "org.eclipse.jetty", "Eclipse Foundation", "eclipse.org"),
            new Source("maven", "org.hibernate.orm", "Red Hat, Inc.", "hibernate.org"),
            new Source("maven", "org.bouncycastle", "Legion of the Bouncy Castle Inc.", "bouncycastle.org"),
            new Source("npm", "%40babel", "The Babel Team", "babeljs.io"),
            new Source("npm", "%40types", "Microsoft Corporation", "microsoft.com"),
            new Source("npm", "%40angular", "Google LLC", "angular.dev"),
            new Source("npm", "%40mui", "MUI SAS", "mui.com"),
            new Source("pypi", "", "Python Software Foundation", "python.org"),
            new Source("pypi", "", "NumFOCUS", "numfocus.org"),
            new Source("golang", "github.com/spf13", "Steve Francia", "spf13.com"),
            new Source("golang", "golang.org/x", "The Go Authors", "go.dev"),
            new Source("deb", "debian", "Debian OpenSSL Team", "debian.org"),
            new Source("rpm", "fedora", "Fedora Project", "fedoraproject.org"),
            new Source("nuget", "", "Microsoft Corporation", "dot.net"),
            new Source("cargo", "", "The Rust Project Developers", "rust-lang.org"));

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
            "json",
            "xml",
            "cache",
            "metrics",
            "pool",
            "events",
            "buffer",
            "schema",
            "router",
            "session",
            "query",
            "template",
            "storage",
            "socket",
            "archive",
            "charset");

    private static final List<String> LICENCES = List.of("Apache-2.0", "MIT", "BSD-3-Clause", "EPL-2.0", "ISC");

    private final ObjectMapper json = new ObjectMapper();
    private final Random random = new Random(SEED);

    private record Source(String type, String namespace, String supplier, String domain) {

        String purl(String name, String version) {
            String path = namespace.isEmpty() ? name : namespace + "/" + name;
            return "pkg:%s/%s@%s".formatted(type, path, version);
        }
    }

    /** The next document, with so many components. */
    byte[] next(int components) {
        ObjectNode document = json.createObjectNode();
        document.put("bomFormat", "CycloneDX").put("specVersion", "1.6").put("version", 1);
        document.put("serialNumber", "urn:uuid:" + new UUID(random.nextLong(), random.nextLong()));
        document.putObject("metadata")
                .putObject("component")
                .put("type", "application")
                .put("bom-ref", "root")
                .put("name", "bench")
                .put("version", version());
        ArrayNode list = document.putArray("components");
        int restricted = random.nextInt(components);
        for (int i = 0; i < components; i++) {
            fill(list.addObject(), i, i == restricted);
        }
        link(document.putArray("dependencies"), components);
        return bytes(document);
    }

    /** The document as a later build makes it: another serial number and version, the same components. */
    byte[] rebuilt(byte[] document) {
        try {
            var changed = (ObjectNode) json.readTree(document);
            changed.put("serialNumber", "urn:uuid:" + new UUID(random.nextLong(), random.nextLong()));
            ((ObjectNode) changed.at("/metadata/component")).put("version", version());
            return bytes(changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(ObjectNode component, int number, boolean restricted) {
        String version = version();
        component.put("type", "library").put("bom-ref", "c" + number);
        if (restricted) {
            component.put("name", "Content Scan Engine").put("version", version);
            component.put("cpe", "cpe:2.3:a:kaspersky:antivirus_engine:%s:*:*:*:*:*:*:*".formatted(version));
            return;
        }
        Source source = any(SOURCES);
        String name = "%s-%s-%d".formatted(any(WORDS), any(WORDS), number);
        component.put("group", source.namespace().replace("%40", "@"));
        component.put("name", name).put("version", version).put("purl", source.purl(name, version));
        component.put("publisher", source.supplier());
        component
                .putObject("supplier")
                .put("name", source.supplier())
                .putArray("url")
                .add("https://" + source.domain());
        component.putArray("licenses").addObject().putObject("license").put("id", any(LICENCES));
        component.putArray("hashes").addObject().put("alg", "SHA-256").put("content", hash());
        component
                .putArray("externalReferences")
                .addObject()
                .put("type", "website")
                .put("url", "https://%s/%s".formatted(source.domain(), name));
    }

    /** A tree: each component is used by the root or by one before it. */
    private void link(ArrayNode dependencies, int components) {
        var uses = new LinkedHashMap<String, ArrayNode>();
        for (int i = 0; i < components; i++) {
            String user = i < 5 ? "root" : "c" + random.nextInt(i);
            uses.computeIfAbsent(
                            user,
                            ref -> dependencies.addObject().put("ref", ref).putArray("dependsOn"))
                    .add("c" + i);
        }
    }

    private String version() {
        return "%d.%d.%d".formatted(random.nextInt(1, 20), random.nextInt(40), random.nextInt(40));
    }

    private String hash() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private byte[] bytes(ObjectNode document) {
        try {
            return json.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
