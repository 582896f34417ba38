package dev.interdict.notifications.delivery.text;

import java.util.regex.Pattern;

/** Text that says what it seems to say: on one line, and without marks that turn or hide what follows. */
public final class Visible {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    /** Marks of direction (UAX 9) and letters without width. */
    private static final Pattern HIDDEN =
            Pattern.compile("[\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFFF9-\\uFFFB]");

    private Visible() {}

    /** The text, each run of control characters as a space, each hidden mark as U+FFFD. */
    public static String of(String text) {
        return HIDDEN.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("\uFFFD");
    }

    /** The same, no longer than so many characters. */
    public static String of(String text, int most) {
        var visible = of(text);
        return visible.length() <= most ? visible : visible.substring(0, most - 3) + "...";
    }
}
