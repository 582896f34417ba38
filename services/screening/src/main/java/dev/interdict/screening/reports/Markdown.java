package dev.interdict.screening.reports;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Markdown for the summary of a build (GitHub Flavored Markdown, 4.10 tables). */
public final class Markdown {

    private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_{}\\[\\]<>()#+!|~&@-])");
    private static final Pattern BREAKS_AND_MARKS =
            Pattern.compile("[\\p{Cntrl}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+");

    private Markdown() {}

    public static String of(Report report) {
        var head = "## Interdict: %s\n\n%s, as of %s.\n"
                .formatted(report.verdict(), escaped(report.project()), report.at());
        return report.lines().isEmpty()
                ? head + "\nNo component of a restricted party was found.\n"
                : head
                        + "\n| | component | party | says | from | source |\n|---|---|---|---|---|---|\n"
                        + report.lines().stream().map(Markdown::row).collect(Collectors.joining());
    }

    private static String row(Line line) {
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        line.posture(),
                        escaped(line.component()),
                        escaped(line.party()),
                        escaped(line.because()),
                        line.day() == null ? "" : escaped(line.day()),
                        escaped(line.citation().isEmpty() ? line.title() : line.citation()));
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(BREAKS_AND_MARKS.matcher(text).replaceAll(" ")).replaceAll("\\\\$1");
    }
}
