package dev.interdict.screening.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interdict.schemas.ingestion.VendorField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads what names a vendor out of CycloneDX and SPDX 2 documents in JSON, as far as the measurements need it. */
final class Documents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Documents() {}

    /** A component of a document. */
    record Read(String file, String name, List<VendorField> fields) {}

    /** The components of all documents in the folder that are JSON and can be read. */
    static Stream<Read> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.json(\\.gz)?")).sorted().toList().stream()
                    .flatMap(file -> components(file.getFileName().toString(), tree(file)));
        }
    }

    static JsonNode tree(Path file) {
        try (var in = Files.newInputStream(file);
                var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return JSON.readTree(plain);
        } catch (IOException unreadable) {
            return JSON.createObjectNode();
        }
    }

    static Stream<Read> components(String file, JsonNode document) {
        return Stream.concat(
                document.path("components").valueStream().flatMap(component -> nested(file, component)),
                document.path("packages").valueStream().map(found -> spdx(file, found)));
    }

    private static Stream<Read> nested(String file, JsonNode component) {
        var fields = new ArrayList<VendorField>();
        for (var kind : List.of("group", "name", "publisher", "author", "purl", "cpe", "copyright")) {
            add(fields, kind, "/" + kind, component.path(kind));
        }
        for (var kind : List.of("supplier", "manufacturer")) {
            add(fields, kind, "/" + kind + "/name", component.path(kind).path("name"));
            component.path(kind).path("url").valueStream().forEach(url -> add(fields, "url", "/" + kind + "/url", url));
            component.path(kind).path("contact").valueStream().forEach(contact -> {
                add(fields, "author", "/" + kind + "/contact/name", contact.path("name"));
                add(fields, "email", "/" + kind + "/contact/email", contact.path("email"));
            });
        }
        component
                .path("authors")
                .valueStream()
                .forEach(author -> add(fields, "author", "/authors", author.path("name")));
        component
                .path("externalReferences")
                .valueStream()
                .forEach(reference -> add(fields, "url", "/externalReferences", reference.path("url")));
        component
                .path("evidence")
                .path("copyright")
                .valueStream()
                .forEach(one -> add(fields, "copyright", "/evidence/copyright", one.path("text")));
        component
                .path("evidence")
                .path("occurrences")
                .valueStream()
                .forEach(one -> add(fields, "artefact", "/evidence/occurrences", one.path("location")));
        var read = new Read(file, component.path("name").asText(), fields);
        return Stream.concat(
                Stream.of(read), component.path("components").valueStream().flatMap(inside -> nested(file, inside)));
    }

    private static Read spdx(String file, JsonNode found) {
        var fields = new ArrayList<VendorField>();
        add(fields, "name", "/name", found.path("name"));
        for (var field : List.of("supplier", "originator")) {
            var value = found.path(field).asText("");
            if (!value.equals("NOASSERTION")) {
                add(fields, value.startsWith("Person:") ? "author" : "supplier", "/" + field, found.path(field));
            }
        }
        add(fields, "url", "/homepage", found.path("homepage"));
        add(fields, "url", "/downloadLocation", found.path("downloadLocation"));
        add(fields, "copyright", "/copyrightText", found.path("copyrightText"));
        found.path("externalRefs").valueStream().forEach(reference -> {
            var type = reference.path("referenceType").asText();
            if (type.equals("purl") || type.startsWith("cpe")) {
                add(fields, type.equals("purl") ? "purl" : "cpe", "/externalRefs", reference.path("referenceLocator"));
            }
        });
        return new Read(file, found.path("name").asText(), fields);
    }

    private static void add(List<VendorField> fields, String kind, String pointer, JsonNode value) {
        if (value.isTextual() && !value.asText().isBlank()) {
            var text = value.asText();
            fields.add(new VendorField(kind, pointer, text.length() > 1024 ? text.substring(0, 1024) : text));
        }
    }
}
