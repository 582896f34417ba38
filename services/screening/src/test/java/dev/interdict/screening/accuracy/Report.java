package dev.interdict.screening.accuracy;

import dev.interdict.screening.domain.matching.Band;
import dev.interdict.screening.domain.matching.Match;
import dev.interdict.screening.domain.matching.Matcher;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a matcher says of labelled strings beside what was expected. */
record Report(List<Line> lines) {

    record Line(Labels.Label label, Band band, List<Match> matches) {

        Band expected() {
            return switch (label.expected()) {
                case "MATCH" -> Band.ALERT;
                case "REVIEW" -> Band.REVIEW;
                default -> Band.NONE;
            };
        }

        boolean isRight() {
            return band == expected();
        }

        private String text() {
            return "%s %s: \"%s\" (%s): expected %s, was %s %s"
                    .formatted(
                            label.id(),
                            label.category(),
                            label.value(),
                            label.field(),
                            expected(),
                            band,
                            matches.stream()
                                    .map(match -> "%s/%s %s".formatted(match.programme(), match.party(), match.score()))
                                    .limit(3)
                                    .toList());
        }
    }

    static Report of(List<Labels.Label> labels, Matcher matcher) {
        return new Report(labels.stream()
                .map(label -> {
                    var matches = matcher.match(label.component());
                    return new Line(label, band(matches), matches);
                })
                .toList());
    }

    static Band band(List<Match> matches) {
        return matches.stream().map(Match::band).max(Comparator.naturalOrder()).orElse(Band.NONE);
    }

    Report names() {
        return new Report(lines.stream().filter(line -> line.label().isName()).toList());
    }

    /** Found at the band or better, of those that are to be found at it or better. */
    double recall(Band band) {
        return part(
                line -> line.expected().compareTo(band) >= 0,
                line -> line.band().compareTo(band) >= 0);
    }

    double precision(Band band) {
        return part(
                line -> line.band().compareTo(band) >= 0,
                line -> line.expected().compareTo(band) >= 0);
    }

    double f1(Band band) {
        return 2 * precision(band) * recall(band) / (precision(band) + recall(band));
    }

    /** Bands that are exactly as expected. */
    double exact() {
        return part(line -> true, Line::isRight);
    }

    private double part(java.util.function.Predicate<Line> all, java.util.function.Predicate<Line> some) {
        var of = lines.stream().filter(all).toList();
        return of.isEmpty() ? 1 : (double) of.stream().filter(some).count() / of.size();
    }

    String text(String title) {
        var text = new StringBuilder("\n")
                .append(title)
                .append(", ")
                .append(lines.size())
                .append(" strings\n");
        for (var band : List.of(Band.REVIEW, Band.ALERT)) {
            text.append(String.format(
                    Locale.ROOT,
                    "  at %-6s precision %.3f  recall %.3f  F1 %.3f%n",
                    band,
                    precision(band),
                    recall(band),
                    f1(band)));
        }
        text.append(String.format(Locale.ROOT, "  bands exactly as expected %.3f%n", exact()));
        return text.toString();
    }

    String byCategory() {
        var text = new StringBuilder();
        new TreeMap<>(lines.stream()
                        .collect(Collectors.groupingBy(line -> line.label().category())))
                .forEach((category, some) -> text.append(String.format(
                        Locale.ROOT,
                        "  %-28s %3d of %3d%n",
                        category,
                        some.stream().filter(Line::isRight).count(),
                        some.size())));
        return text.toString();
    }

    String errors() {
        return lines.stream()
                .filter(line -> !line.isRight())
                .map(line -> "  " + line.text() + "\n")
                .collect(Collectors.joining());
    }
}
