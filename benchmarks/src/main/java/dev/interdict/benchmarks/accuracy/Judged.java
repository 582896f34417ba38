package dev.interdict.benchmarks.accuracy;

import dev.interdict.benchmarks.accuracy.Door.Answer;
import dev.interdict.screening.domain.matching.Band;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the door says of labelled strings beside what was expected. */
public record Judged(List<Line> lines) {

    /** One string. */
    public record Line(Label label, Band band, List<Answer> answers) {

        boolean isRight() {
            return band == label.expected();
        }

        /** The string, and both bands, with what was met. */
        public String text() {
            return "%s %s: \"%s\" (%s) wants %s, got %s %s"
                    .formatted(
                            label.id(),
                            label.category(),
                            label.value(),
                            label.field(),
                            label.expected(),
                            band,
                            answers.stream()
                                    .map(answer -> "%s/%s %s"
                                            .formatted(
                                                    answer.match().programme(),
                                                    answer.match().party(),
                                                    answer.match().score()))
                                    .limit(3)
                                    .toList());
        }
    }

    /** Of all that is found at a band or better, and of all that is to be found there. */
    public record Figures(double precision, double recall, double f1) {

        static Figures of(List<Line> lines, Band band) {
            Predicate<Line> found = line -> line.band().compareTo(band) >= 0;
            Predicate<Line> wanted = line -> line.label().expected().compareTo(band) >= 0;
            var precision = part(lines, found, wanted);
            var recall = part(lines, wanted, found);
            return new Figures(precision, recall, 2 * precision * recall / (precision + recall));
        }

        private static double part(List<Line> lines, Predicate<Line> all, Predicate<Line> some) {
            var of = lines.stream().filter(all).toList();
            return of.isEmpty() ? 1 : (double) of.stream().filter(some).count() / of.size();
        }
    }

    static Judged of(List<Label> labels, Door door) {
        return new Judged(labels.stream()
                .map(label -> {
                    var answers = door.screen(label.sent());
                    return new Line(label, Door.band(answers), answers);
                })
                .toList());
    }

    /** Those that are names of somebody. */
    public Judged names() {
        return new Judged(lines.stream().filter(line -> line.label().isName()).toList());
    }

    Map<String, Judged> byCategory() {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.label().category(),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Judged::new)));
    }

    /** The figures at the band or better. */
    public Figures at(Band band) {
        return Figures.of(lines, band);
    }

    /** How many bands are as expected. */
    long right() {
        return lines.stream().filter(Line::isRight).count();
    }

    List<String> errors() {
        return lines.stream().filter(line -> !line.isRight()).map(Line::text).toList();
    }
}
