package dev.interdict.screening.formats;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What names a vendor in an SPDX 2 package (SPDX 2.3, clause 7). */
final class SpdxPackage {

    private static final Set<String> NOTHING = Set.of("NOASSERTION", "NONE");
    private static final Pattern KIND = Pattern.compile("^(Organization|Person|Tool):\\s*");
    private static final Pattern WEB = Pattern.compile("^https?://");

    private SpdxPackage() {}

    static void read(JsonNode sent, Fields fields) {
        fields.add("name", "/name", sent.path("name"));
        agent("supplier", "/supplier", sent, fields);
        agent("manufacturer", "/originator", sent, fields);
        for (var name : List.of("homepage", "downloadLocation")) {
            stated("url", "/" + name, sent.path(name), fields);
        }
        stated("copyright", "/copyrightText", sent.path("copyrightText"), fields);
        stated("copyright", "/attributionTexts", sent.path("attributionTexts"), fields);
        stated("artefact", "/packageFileName", sent.path("packageFileName"), fields);
        Items.each("/externalRefs", sent.path("externalRefs"), (at, reference) -> {
            var type = reference.path("referenceType").asText();
            var kind = kind(type.substring(type.lastIndexOf('/') + 1));
            var locator = reference.path("referenceLocator").asText();
            fields.add(kind, at + "/referenceLocator", kind.equals("group") ? locator.split(":", 2)[0] : locator);
        });
        Items.each("/checksums", sent.path("checksums"), (at, checksum) -> {
            if (checksum.path("checksumValue").isTextual()) {
                fields.add(
                        "hash",
                        at + "/checksumValue",
                        checksum.path("algorithm").asText() + ":"
                                + checksum.path("checksumValue").asText());
            }
        });
    }

    /** {@code Organization: Name (mail address)}, clause 7.5; what does not look so is taken as a name. */
    private static void agent(String kind, String place, JsonNode sent, Fields fields) {
        var written = sent.at(place).asText().strip();
        var agent = KIND.matcher(written).replaceFirst("");
        if (saysNothing(agent)) {
            return;
        }
        var open = agent.endsWith(")") ? agent.lastIndexOf('(') : -1;
        var inside = open < 0 ? "" : agent.substring(open + 1, agent.length() - 1);
        var isMail = open > 0 && (inside.isBlank() || inside.contains("@"));
        var name = isMail ? agent.substring(0, open).strip() : agent;
        var person = written.startsWith("Person:") ? "author" : kind;
        fields.add(WEB.matcher(name).find() ? "url" : person, place, name);
        if (isMail) {
            fields.add("email", place, inside);
        }
    }

    private static void stated(String kind, String place, JsonNode value, Fields fields) {
        if (!value.isTextual() || !saysNothing(value.asText())) {
            fields.add(kind, place, value);
        }
    }

    private static boolean saysNothing(String text) {
        return NOTHING.contains(text.strip());
    }

    /** Of the types of annex F. */
    private static String kind(String type) {
        return switch (type) {
            case "purl" -> "purl";
            case "cpe22Type", "cpe23Type" -> "cpe";
            case "swid" -> "swid";
            case "maven-central" -> "group";
            case "npm", "nuget", "bower" -> "name";
            case "swh", "gitoid" -> "hash";
            case "advisory", "fix" -> "reference";
            default -> "url";
        };
    }
}
