package dev.interdict.screening.domain.findings;

import dev.interdict.screening.domain.matching.Match;
import java.util.stream.Collectors;

/**
 * What a finding rests on: which strings of the component met which of the party's, and by which rule. Where they stand in the
 * document, and which version of the component it is, does not matter.
 */
final class Basis {

    private Basis() {}

    static String of(Match match) {
        return match.evidence().stream()
                .map(one -> String.join("\u001f", withoutVersion(one.value(), match), one.listed(), one.list()))
                .distinct()
                .sorted()
                .collect(Collectors.joining("\u001e"));
    }

    private static String withoutVersion(String value, Match match) {
        var version = match.subject().version();
        return version == null || version.isEmpty() ? value : value.replace(version, "");
    }
}
