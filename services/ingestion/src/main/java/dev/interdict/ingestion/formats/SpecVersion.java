package dev.interdict.ingestion.formats;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which versions of CycloneDX are read: 1.0 to 1.7, and with a warning what calls itself another 1.x. */
final class SpecVersion {

    private static final Pattern ONE = Pattern.compile("\\s*v?1\\.(\\d{1,3})(\\.\\d{1,3})?\\s*");
    private static final Pattern KNOWN = Pattern.compile("1\\.[0-7]");

    private SpecVersion() {}

    /** True where the document can be read: it says nothing, or 1.x. */
    static boolean isReadable(@Nullable String stated) {
        return stated == null || ONE.matcher(stated).matches();
    }

    /** True where it says one of those that are read without a warning. */
    static boolean isKnown(@Nullable String stated) {
        return stated != null && KNOWN.matcher(stated).matches();
    }
}
