package dev.interdict.benchmarks;

import dev.interdict.benchmarks.accuracy.Judged;
import dev.interdict.screening.domain.matching.Band;
import java.util.List;

/**
 * How right the index of Lucene is over labelled names, at the threshold that is best for just these labels.
 *
 * @param ourF1 of the same names, at REVIEW
 */
record LuceneAccuracy(float threshold, double precision, double recall, double f1, double ourF1) {

    private record Scored(float score, boolean wanted) {}

    static LuceneAccuracy of(Judged names, LuceneNames lucene, double ourF1) {
        var scored = names.lines().stream()
                .map(line -> new Scored(
                        lucene.best(line.label().value()), line.label().expected() != Band.NONE))
                .toList();
        return scored.stream()
                .map(Scored::score)
                .filter(score -> score > 0)
                .distinct()
                .map(threshold -> at(threshold, scored, ourF1))
                .max((one, other) -> Double.compare(one.f1(), other.f1()))
                .orElseThrow();
    }

    private static LuceneAccuracy at(float threshold, List<Scored> scored, double ourF1) {
        double right = scored.stream()
                .filter(one -> one.score() >= threshold && one.wanted())
                .count();
        var precision =
                right / scored.stream().filter(one -> one.score() >= threshold).count();
        var recall = right / scored.stream().filter(Scored::wanted).count();
        return new LuceneAccuracy(threshold, precision, recall, 2 * precision * recall / (precision + recall), ourF1);
    }
}
