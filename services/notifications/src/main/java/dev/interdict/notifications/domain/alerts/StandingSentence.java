package dev.interdict.notifications.domain.alerts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Where a programme stands, in a sentence: what it prohibits since when, and from when more. */
final class StandingSentence {

    private static final int MOST_CLAUSES = 4;

    private StandingSentence() {}

    static String of(List<Standing> standing) {
        if (standing.isEmpty()) {
            return "The programme is pending: it prohibits nothing yet.";
        }
        var prohibitions = standing.stream()
                .filter(Standing::prohibitsSomething)
                .sorted(Comparator.comparing(Standing::effectiveAt))
                .toList();
        if (prohibitions.isEmpty()) {
            return "The programme prohibits nothing so far.";
        }
        return prohibitions.getFirst().past() ? inForce(clauses(prohibitions)) : ahead(clauses(prohibitions));
    }

    private static String inForce(List<Clause> clauses) {
        var first = clauses.getFirst();
        return "Since %s the programme prohibits, in its scope, %s%s."
                .formatted(first.legalTime(), first.activities(), also(clauses));
    }

    private static String ahead(List<Clause> clauses) {
        var first = clauses.getFirst();
        return "The programme prohibits nothing yet; from %s it prohibits, in its scope, %s%s."
                .formatted(first.legalTime(), first.activities(), also(clauses));
    }

    private static String also(List<Clause> clauses) {
        return clauses.stream()
                .skip(1)
                .limit(MOST_CLAUSES - 1)
                .map(clause -> "; %s %s also %s"
                        .formatted(clause.past() ? "since" : "from", clause.legalTime(), clause.activities()))
                .collect(Collectors.joining());
    }

    /** Phases of one instant are told together. */
    private static List<Clause> clauses(List<Standing> prohibitions) {
        var together = new LinkedHashMap<String, List<Standing>>();
        prohibitions.forEach(phase -> together.computeIfAbsent(phase.legalTime(), absent -> new ArrayList<>())
                .add(phase));
        return together.values().stream().map(Clause::of).toList();
    }

    private record Clause(String legalTime, boolean past, String activities) {

        static Clause of(List<Standing> phases) {
            var activities = phases.stream()
                    .flatMap(phase -> phase.prohibits().stream())
                    .distinct()
                    .toList();
            return new Clause(phases.getFirst().legalTime(), phases.getFirst().past(), Activities.inWords(activities));
        }
    }
}
