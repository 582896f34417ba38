package dev.interdict.notifications.domain.alerts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Strings of others, made fit to stand in a sentence. */
final class Words {

    private Words() {}

    /** "a", "a and b", "a, b and c". */
    static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    /** On one line, without control characters, and no longer than so many characters. */
    static String brief(String text, int most) {
        var line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "\u2026";
    }

    /** A JSON pointer as a name: {@code /components/3/supplier/name} is the supplier name. */
    static String field(String pointer) {
        return Arrays.stream(pointer.split("/"))
                .filter(step -> !step.isEmpty() && !step.equals("components") && !step.matches("\\d+"))
                .collect(Collectors.joining(" "));
    }
}
