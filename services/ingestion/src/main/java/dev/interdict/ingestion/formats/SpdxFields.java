package dev.interdict.ingestion.formats;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the values of an SPDX 2 package mean (SPDX 2.3, clause 7), however the document is written. */
final class SpdxFields {

    private static final Set<String> NOTHING = Set.of("NOASSERTION", "NONE");
    private static final Pattern KIND_OF_AGENT = Pattern.compile("^(Organization|Person|Tool):\\s*");
    private static final Pattern WEB = Pattern.compile("^https?://");

    private SpdxFields() {}

    static void name(String pointer, String text, Entry entry) {
        entry.name = entry.name == null ? text : entry.name;
        entry.field("name", pointer, text);
    }

    static void purpose(String text, Entry entry) {
        entry.type = text.strip().toLowerCase(Locale.ROOT);
    }

    /** A value that may say that it says nothing. */
    static void stated(String kind, String pointer, String text, Entry entry) {
        if (!NOTHING.contains(text.strip())) {
            entry.field(kind, pointer, text);
        }
    }

    /** {@code Organization: Name (mail address)}, clause 7.5; what does not look so is taken as a name. */
    static void agent(String kind, String pointer, String text, Entry entry) {
        var agent = KIND_OF_AGENT.matcher(text.strip()).replaceFirst("");
        if (NOTHING.contains(agent)) {
            return;
        }
        var open = agent.endsWith(")") ? agent.lastIndexOf('(') : -1;
        var inside =
                open < 0 ? "" : agent.substring(open + 1, agent.length() - 1).strip();
        var isMail = open > 0 && (inside.isEmpty() || inside.contains("@"));
        var name = isMail ? agent.substring(0, open).strip() : agent;
        entry.field(WEB.matcher(name).find() ? "url" : kind, pointer, name);
        if (isMail && !inside.isEmpty()) {
            entry.field("email", pointer, inside);
        }
    }

    /** An external reference; types may be written as addresses whose last part is the type (annex F). */
    static void reference(String type, String pointer, String locator, Entry entry) {
        switch (type.substring(type.lastIndexOf('/') + 1)) {
            case "purl" -> {
                entry.purl = entry.purl == null ? locator : entry.purl;
                entry.field("purl", pointer, locator);
            }
            case "cpe22Type", "cpe23Type" -> entry.field("cpe", pointer, locator);
            case "swid" -> entry.field("swid", pointer, locator);
            default -> {}
        }
    }
}
