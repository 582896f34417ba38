package dev.interdict.ingestion.formats;

import java.util.regex.Pattern;

/** How documents are called when they are sent on. */
final class MediaTypes {

    private static final Pattern PLAIN = Pattern.compile("[0-9.]{1,16}");

    private MediaTypes() {}

    /** The type, with the version where it is a plain one: whoever wrote the document chose it, and it becomes a header. */
    static String of(String type, String version) {
        return PLAIN.matcher(version).matches() ? type + "; version=" + version : type;
    }
}
