package dev.interdict.screening.accuracy;

import dev.interdict.schemas.ingestion.VendorField;
import dev.interdict.screening.domain.matching.Component;
import dev.interdict.screening.identifiers.Components;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Strings of SBOMs with the band that a person expects. */
final class Labels {

    private static final Map<String, String> CONTEXT = Map.of(
            "supplier",
            "supplier",
            "author",
            "author",
            "developer",
            "author",
            "purl",
            "purl",
            "name",
            "name",
            "component",
            "name");

    private Labels() {}

    /** A labelled string: {@code expected} is MATCH, REVIEW or NONE. */
    record Label(
            String id, String field, String value, String context, String expected, String category, String group) {

        boolean isName() {
            return field.endsWith("supplier.name")
                    || field.endsWith("manufacturer.name")
                    || field.endsWith("publisher")
                    || field.endsWith("supplier")
                    || field.endsWith("originator")
                    || field.endsWith("author")
                    || field.contains("authors")
                    || field.endsWith("Organization.name");
        }

        Component component() {
            var fields = new ArrayList<VendorField>();
            var kind = kind();
            if (!kind.isEmpty() && !value.isEmpty()) {
                fields.add(new VendorField(kind, "/field", value));
            }
            for (var part : context.split("; ", -1)) {
                var equals = part.indexOf('=');
                if (equals > 0) {
                    var key = part.substring(0, equals);
                    var said = part.substring(equals + 1);
                    if (CONTEXT.containsKey(key)) {
                        fields.add(new VendorField(CONTEXT.getOrDefault(key, ""), "/" + key, said));
                    } else if (key.equals("website")) {
                        fields.add(new VendorField("url", "/website", "https://" + said));
                    }
                }
            }
            return Labels.component(field.endsWith("component.name") ? value : "thing", fields);
        }

        private String kind() {
            var name = field.toLowerCase(Locale.ROOT);
            if (name.contains("advisories") || name.endsWith(".other") || name.contains("description")) {
                return "";
            }
            if (name.endsWith("purl")) {
                return "purl";
            }
            if (name.contains("email")) {
                return "email";
            }
            if (name.contains("pedigree")) {
                return "pedigree.supplier";
            }
            if (name.contains("author") || (name.equals("originator") && value.startsWith("Person:"))) {
                return "author";
            }
            if (name.contains("supplier")
                    || name.contains("manufacturer")
                    || name.contains("organization")
                    || name.equals("originator")) {
                return "supplier";
            }
            if (name.contains("url")
                    || name.contains("externalreferences")
                    || name.contains("homepage")
                    || name.contains("downloadlocation")) {
                return "url";
            }
            if (name.contains("occurrences") || name.contains("filename") || name.contains("files")) {
                return "artefact";
            }
            if (name.contains("swid")) {
                return "swid";
            }
            if (name.contains("cpe")) {
                return "cpe";
            }
            return name.contains("copyright") ? "copyright" : name.substring(name.lastIndexOf('.') + 1);
        }
    }

    static Component component(String name, List<VendorField> fields) {
        return Components.read(dev.interdict.schemas.ingestion.Component.newBuilder()
                .setPointer("/components/0")
                .setType("library")
                .setName(name)
                .setPurl(null)
                .setFields(fields)
                .setPath(List.of("root", name))
                .build());
    }

    static List<Label> read() {
        return Shared.rows("labels/vendors.csv", StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(cells -> new Label(
                        cells.get(0),
                        cells.get(2),
                        cells.get(3),
                        cells.get(4),
                        cells.get(8),
                        cells.get(9),
                        cells.get(6)))
                .toList();
    }
}
