package dev.interdict.deadlines.domain;

import dev.interdict.deadlines.domain.DeadlineEvent.Reached;
import dev.interdict.deadlines.domain.DeadlineEvent.Told;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the clock tells: the steps that are due, each phase and step of a project once. */
public final class FiringRules {

    private static final Comparator<Due> IN_ORDER = Comparator.comparing(
                    (Due due) -> due.step().dueAt())
            .thenComparing(due -> due.programme().id())
            .thenComparingInt(due -> due.phase().ordinal())
            .thenComparing(Comparator.comparingLong(
                            (Due due) -> due.programme().version().sequence())
                    .reversed())
            .thenComparing(due -> due.finding().openedAt())
            .thenComparing(due -> due.finding().id());

    private FiringRules() {}

    /** Each step with all findings that reach it together, in order of their instants. */
    public static List<DeadlineEvent> fire(List<Due> dues) {
        var together = dues.stream()
                .sorted(IN_ORDER)
                .collect(Collectors.groupingBy(StepOfProject::of, LinkedHashMap::new, Collectors.toList()));
        return together.values().stream().flatMap(FiringRules::reached).toList();
    }

    private static Stream<DeadlineEvent> reached(List<Due> together) {
        return Stream.concat(
                Stream.of(told(together)),
                together.stream().map(FiringRules::advanced).distinct());
    }

    private static Told told(List<Due> together) {
        var first = together.getFirst();
        return new Told(
                first.project(),
                first.programme(),
                Optional.of(first.phase()),
                first.step().kind(),
                first.step().name(),
                first.step().dueAt(),
                Optional.empty(),
                together.stream().map(Due::finding).toList());
    }

    private static Reached advanced(Due due) {
        return new Reached(
                due.project().id(),
                due.programme().version(),
                due.phase(),
                due.step(),
                Ladder.of(due.phase()).following(due.step().number()));
    }

    private record StepOfProject(UUID project, String programme, String phase, int step, Instant at) {

        static StepOfProject of(Due due) {
            return new StepOfProject(
                    due.project().id(),
                    due.programme().id(),
                    due.phase().id(),
                    due.step().number(),
                    due.step().dueAt());
        }
    }
}
