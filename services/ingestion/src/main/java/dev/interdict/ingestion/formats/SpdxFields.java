package dev.interdict.ingestion.formats;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the values of an SPDX 2 package mean (SPDX 2.3, clause 7), however the document is written. */
final class SpdxFields {

    private static final Set<String> NOTHING = Set.of("NOASSERTION", "NONE");
    /** What an organisation can be to a package; a person is its author instead. */
    private static final Set<String> MADE = Set.of("supplier", "manufacturer");

    private static final Pattern KIND_OF_AGENT = Pattern.compile("^(Organization|Person|Tool):\\s*");
    private static final Pattern WEB = Pattern.compile("^https?://");

    private SpdxFields() {}

    static void name(String place, String text, Entry entry) {
        entry.name = entry.name == null ? text : entry.name;
        entry.field("name", place, text);
    }

    static void purpose(String text, Entry entry) {
        entry.type = text.strip().toLowerCase(Locale.ROOT);
    }

    static boolean saysNothing(String text) {
        return NOTHING.contains(text.strip().toUpperCase(Locale.ROOT));
    }

    /** A value that may say that it says nothing. */
    static void stated(String kind, String place, String text, Entry entry) {
        if (!saysNothing(text)) {
            entry.field(kind, place, text);
        }
    }

    /** Whether it is written as clause 7.5 wants it: with the kind of agent before the name, or saying nothing. */
    static boolean isAgent(String text) {
        return saysNothing(text) || KIND_OF_AGENT.matcher(text.strip()).find();
    }

    /** Takes what a value says: a text that can name the vendor, and of which kind it is. */
    interface Part {
        void take(String kind, String text);
    }

    /** A part becomes a field of the entry. */
    static void put(String kind, String place, String text, Entry entry) {
        if (kind.equals("purl")) {
            entry.purl = entry.purl == null ? text : entry.purl;
        }
        entry.field(kind, place, text);
    }

    static void agent(String kind, String place, String text, Entry entry) {
        agent(kind, text, (part, value) -> entry.field(part, place, value));
    }

    private static boolean isPerson(String text) {
        return text.strip().startsWith("Person:");
    }

    /** {@code Organization: Name (mail address)}, clause 7.5; what does not look so is taken as a name. */
    static void agent(String kind, String text, Part part) {
        var agent = KIND_OF_AGENT.matcher(text.strip()).replaceFirst("");
        if (saysNothing(agent)) {
            return;
        }
        var open = agent.endsWith(")") ? agent.lastIndexOf('(') : -1;
        var inside =
                open < 0 ? "" : agent.substring(open + 1, agent.length() - 1).strip();
        var isMail = open > 0 && (inside.isEmpty() || inside.contains("@"));
        var name = isMail ? agent.substring(0, open).strip() : agent;
        if (!name.isBlank()) {
            part.take(WEB.matcher(name).find() ? "url" : isPerson(text) && MADE.contains(kind) ? "author" : kind, name);
        }
        if (isMail && !inside.isEmpty()) {
            part.take("email", inside);
        }
    }

    /** Who wrote something down, or what tool did (clauses 6.8 and 12.1): it made the document, not what it lists. */
    static void author(String text, Part part) {
        var kind = text.strip().startsWith("Tool:") ? "name" : "author";
        agent(kind, text, (found, value) -> part.take(Metadata.DOCUMENT + found, value));
    }

    static void author(String place, String text, Entry entry) {
        author(text, (kind, value) -> entry.field(kind, place, value));
    }

    static void reference(String type, String place, String locator, Entry entry) {
        reference(type, locator, (kind, text) -> put(kind, place, text, entry));
    }

    /** An external reference; types may be written as addresses whose last part is the type (annex F). */
    static void reference(String type, String locator, Part part) {
        switch (RdfNode.lastPart(type)) {
            case "purl" -> part.take("purl", locator);
            case "cpe22Type", "cpe23Type" -> part.take("cpe", locator);
            case "swid" -> part.take("swid", locator);
            case "maven-central" -> part.take("group", locator.split(":", 2)[0]);
            case "npm", "nuget", "bower" -> part.take("name", locator);
            case "swh", "gitoid" -> part.take("hash", locator);
            default -> part.take(ReferenceTypes.kind(RdfNode.lastPart(type)), locator);
        }
    }
}
