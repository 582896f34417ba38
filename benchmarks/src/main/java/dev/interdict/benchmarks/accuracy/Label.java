package dev.interdict.benchmarks.accuracy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.interdict.screening.domain.matching.Band;
import java.nio.file.Path;
import java.util.List;

/**
 * A string of an SBOM, with the band that a person expects.
 *
 * @param field where an SBOM has it
 * @param context what stands beside it: name, equals sign, value; several parted by semicolons
 */
public record Label(
        String id, String format, String field, String value, String context, Band expected, String category) {

    /** Reads a table with a row of columns. */
    static List<Label> read(Path file) {
        return SharedData.rows(file).stream().map(Label::of).toList();
    }

    private static Label of(NamedCsvRecord row) {
        return new Label(
                row.getField("case_id"),
                row.getField("format"),
                row.getField("field"),
                row.getField("value"),
                row.getField("context"),
                switch (row.getField("decision")) {
                    case "MATCH" -> Band.ALERT;
                    case "REVIEW" -> Band.REVIEW;
                    case "NONE" -> Band.NONE;
                    default -> throw new IllegalArgumentException("No decision: " + row);
                },
                row.getField("category"));
    }

    /** Whether somebody's name stands there, be it an organisation's or a person's. */
    boolean isName() {
        return List.of("supplier.name", "manufacturer.name", "publisher", "supplier", "originator", "author").stream()
                        .anyMatch(field::endsWith)
                || field.contains("authors")
                || field.endsWith("Organization.name");
    }

    /** A component of which an SBOM says this and nothing else. */
    ObjectNode sent() {
        var sent = JsonNodeFactory.instance.objectNode();
        if (format.equals("SPDX2")) {
            spdx(sent.putObject("spdx"));
        } else {
            cycloneDx(field.replaceFirst("^component\\.", ""), sent);
        }
        for (var part : context.split("; ", -1)) {
            var said = part.split("=", 2);
            if (said.length == 2) {
                beside(said[0], said[1], sent);
            }
        }
        return sent.has("name") || sent.has("spdx") ? sent : sent.put("name", "thing");
    }

    private void spdx(ObjectNode into) {
        if (field.startsWith("externalRef.")) {
            into.putArray("externalRefs")
                    .addObject()
                    .put("referenceType", field.substring("externalRef.".length()))
                    .put("referenceLocator", value);
        } else {
            into.put(field, value);
        }
    }

    private void cycloneDx(String name, ObjectNode into) {
        switch (name) {
            case "supplier.name", "suppliedBy.Organization.name", "originatedBy.Organization.name" ->
                into.putObject("supplier").put("name", value);
            case "supplier.url" -> into.putObject("supplier").putArray("url").add(value);
            case "supplier.contact.email" ->
                into.putObject("supplier").putArray("contact").addObject().put("email", value);
            case "manufacturer.name" -> into.putObject("manufacturer").put("name", value);
            case "authors[0].name" -> into.putArray("authors").addObject().put("name", value);
            case "authors[0].email" -> into.putArray("authors").addObject().put("email", value);
            case "evidence.copyright" ->
                into.putObject("evidence").putArray("copyright").addObject().put("text", value);
            case "evidence.occurrences.location" ->
                into.putObject("evidence").putArray("occurrences").addObject().put("location", value);
            case "swid.name", "swid.tagId" -> into.putObject("swid").put(name.substring("swid.".length()), value);
            case "pedigree.ancestors[0].supplier.name" ->
                ancestor(into).putObject("supplier").put("name", value);
            case "pedigree.ancestors[0].purl", "pedigree.ancestors[0].cpe" ->
                ancestor(into).put(name.substring(name.lastIndexOf('.') + 1), value);
            case "hashes[0].content" ->
                into.putArray("hashes").addObject().put("alg", "SHA-256").put("content", value);
            case "properties[0].value" ->
                into.putArray("properties").addObject().put("name", "signature").put("value", value);
            case "name", "publisher", "author", "group", "purl", "cpe", "description", "copyright" ->
                into.put(name, value);
            default -> {
                if (name.startsWith("externalReferences.")) {
                    into.putArray("externalReferences")
                            .addObject()
                            .put("type", name.substring("externalReferences.".length()))
                            .put("url", value);
                }
            }
        }
    }

    private static ObjectNode ancestor(ObjectNode into) {
        return into.putObject("pedigree").putArray("ancestors").addObject();
    }

    private static void beside(String key, String said, ObjectNode into) {
        switch (key) {
            case "name", "component" -> into.put("name", said);
            case "author", "developer" -> into.put("author", said);
            case "purl", "description", "group" -> into.put(key, said);
            case "supplier" -> into.withObject("/supplier").put("name", said);
            case "website" ->
                into.withArray("/externalReferences")
                        .addObject()
                        .put("type", "website")
                        .put("url", "https://" + said);
            default -> {}
        }
    }
}
