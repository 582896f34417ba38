package dev.interdict.deploy.demo;

import java.io.PrintStream;

/** Lines of text no wider than a terminal; what others wrote into a string cannot move the cursor. */
final class Sheet {

    private static final int WIDTH = 104;
    private static final int LABEL = 11;
    private static final int LONGEST = 1_000;

    private final PrintStream out;

    Sheet(PrintStream out) {
        this.out = out;
    }

    void blank() {
        out.println();
    }

    void line(int indent, String text) {
        wrap(" ".repeat(indent), " ".repeat(indent + 2), text);
    }

    /** A line that is laid out already. */
    void row(String text) {
        out.println(text);
    }

    /** A label in a column of its own, and the text beside it. */
    void fact(int indent, String label, String text) {
        String column = " ".repeat(indent) + label + " ".repeat(Math.max(1, LABEL - label.length()));
        wrap(column, " ".repeat(indent + LABEL), text);
    }

    private void wrap(String first, String following, String text) {
        var line = new StringBuilder(first);
        boolean empty = true;
        for (String word : plain(text).split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line.setLength(0);
                line.append(following);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.println(line);
    }

    private static String plain(String text) {
        String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
