package dev.interdict.deadlines.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When a phase holds: from its instant to its end, without what pauses it. Pauses may overlap and follow each other. */
public final class Spans {

    private Spans() {}

    /** Those of what prohibits, obliges or advises, in order; none where it never comes to hold. */
    public static List<Span> of(Instant effectiveAt, String wording, Optional<Instant> until, List<Pause> pauses) {
        var counting = pauses.stream().filter(Pause::counts).toList();
        var spans = new ArrayList<Span>();
        for (var next = begin(effectiveAt, wording, counting); next.isPresent(); ) {
            var from = next.get().from();
            if (until.filter(end -> !end.isAfter(from)).isPresent()) {
                break;
            }
            var end = end(from, until, counting);
            spans.add(new Span(from, end, next.get().wording()));
            next = end.flatMap(instant -> begin(instant, wording, counting));
        }
        return List.copyOf(spans);
    }

    /** That of a notice: it binds nobody, so that nothing can pause it, and an end that comes later changes nothing. */
    public static List<Span> ofNotice(
            Instant effectiveAt, String wording, Optional<Instant> until, List<Pause> pauses) {
        var ended = Stream.concat(
                        until.stream(), pauses.stream().filter(Pause::isEnd).map(Pause::from))
                .anyMatch(end -> !end.isAfter(effectiveAt));
        return ended ? List.of() : List.of(new Span(effectiveAt, Optional.empty(), wording));
    }

    /** The first moment from the instant on at which nothing pauses it; empty where a pause has no end. */
    private static Optional<Span> begin(Instant instant, String wording, List<Pause> pauses) {
        var from = instant;
        var words = wording;
        while (true) {
            var at = from;
            var covering = pauses.stream().filter(pause -> pause.covers(at)).toList();
            if (covering.isEmpty()) {
                return Optional.of(new Span(from, Optional.empty(), words));
            }
            if (covering.stream().anyMatch(pause -> pause.until().isEmpty())) {
                return Optional.empty();
            }
            var last = covering.stream()
                    .max(Comparator.comparing(pause -> pause.until().orElseThrow()))
                    .orElseThrow();
            from = last.until().orElseThrow();
            words = last.text();
        }
    }

    private static Optional<Instant> end(Instant from, Optional<Instant> until, List<Pause> pauses) {
        return Stream.concat(until.stream(), pauses.stream().map(Pause::from))
                .filter(end -> end.isAfter(from))
                .min(Comparator.naturalOrder());
    }
}
