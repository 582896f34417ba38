package dev.interdict.notifications.domain.alerts;

import java.util.List;

/** What a programme requires, each prohibition in a sentence with its time. */
public final class Requirements {

    private Requirements() {}

    /** Of the step's phase; where the step is not one of a phase, of all phases of its programme. */
    public static List<String> of(Step step) {
        var phase = step.phase();
        return phase != null && !step.prohibits().isEmpty()
                ? List.of(sentence(phase.legalTime(), step.prohibits()))
                : step.standing().stream()
                        .filter(Standing::prohibitsSomething)
                        .map(standing -> sentence(standing.legalTime(), standing.prohibits()))
                        .toList();
    }

    private static String sentence(String legalTime, List<String> prohibits) {
        return "From %s the programme prohibits, in its scope, %s.".formatted(legalTime, Activities.inWords(prohibits));
    }
}
