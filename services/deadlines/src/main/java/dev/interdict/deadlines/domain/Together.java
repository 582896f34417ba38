package dev.interdict.deadlines.domain;

import dev.interdict.deadlines.domain.DeadlineEvent.Told;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings that share what is told of them are told together. */
final class Together {

    private static final Comparator<Told> IN_ORDER = Comparator.comparing(Told::at)
            .thenComparing(Told::kind)
            .thenComparing(told -> told.programme().id())
            .thenComparingInt(told -> told.phase().map(Phase::ordinal).orElse(-1));

    private Together() {}

    /** What is told of the outcomes, in order of the instants. */
    static Stream<DeadlineEvent> told(Project project, Optional<Long> decision, List<Outcome> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.tellings().stream().map(telling -> Map.entry(telling, outcome.finding())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                .entrySet()
                .stream()
                .map(together -> told(project, decision, together.getKey(), together.getValue()))
                .sorted(IN_ORDER)
                .map(DeadlineEvent.class::cast);
    }

    private static Told told(Project project, Optional<Long> decision, Telling telling, List<Finding> findings) {
        return new Told(
                project,
                telling.programme(),
                telling.phase(),
                telling.kind(),
                telling.step(),
                telling.at(),
                decision,
                telling.moved(),
                Duration.ZERO,
                findings.stream().sorted(Comparator.comparing(Finding::id)).toList());
    }
}
