package dev.interdict.screening.domain.findings;

import dev.interdict.screening.domain.matching.Match;
import dev.interdict.screening.domain.programmes.Applies;
import dev.interdict.screening.domain.programmes.PostureRules;
import dev.interdict.screening.domain.programmes.Programme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides which findings a project has, from its current SBOMs and from what was known at an instant. */
public final class FindingRules {

    private FindingRules() {}

    /**
     * What changes when the project's current SBOMs are looked at with the programmes as known at the instant.
     *
     * @param before the open findings, and the closed ones of which people decided something
     * @param ids gives the id of a finding from project, programme, party and component key
     */
    public static List<FindingEvent> decide(
            Project project,
            List<CurrentSbom> current,
            List<Finding> before,
            Map<String, Programme> programmes,
            Instant at,
            Function<List<Object>, UUID> ids) {
        var wanted = wanted(project, current, programmes, at, ids);
        var known = before.stream().collect(Collectors.toMap(Finding::id, Function.identity()));
        var events = new ArrayList<FindingEvent>();
        for (var finding : wanted.values()) {
            var old = known.get(finding.id());
            var now = old == null ? finding : finding.after(old);
            if (old == null || !old.isOpen()) {
                events.add(new FindingEvent.Opened(now));
            } else if (!now.saysTheSameAs(old)) {
                events.add(new FindingEvent.Changed(now, at));
            }
        }
        before.stream()
                .filter(old -> old.isOpen() && !wanted.containsKey(old.id()))
                .sorted(Comparator.comparing(Finding::id))
                .forEach(old -> events.add(new FindingEvent.Closed(old.closed(at))));
        return List.copyOf(events);
    }

    /** Whether the project is told of the match, as soon as the programme is known. */
    public static boolean isTold(Project project, Match match, Programme programme) {
        return !(match.applies() instanceof Applies.No) && project.profile().answers(programme);
    }

    private static Map<UUID, Finding> wanted(
            Project project,
            List<CurrentSbom> current,
            Map<String, Programme> programmes,
            Instant at,
            Function<List<Object>, UUID> ids) {
        Map<List<Object>, List<Occurrence>> byKey = new TreeMap<>(Comparator.comparing(Object::toString));
        current.stream()
                .filter(sbom -> project.activeVersions().contains(sbom.version()))
                .flatMap(sbom -> sbom.matches().stream().map(match -> new Occurrence(sbom.version(), match)))
                .forEach(occurrence -> byKey.computeIfAbsent(
                                key(project.id(), occurrence.match()), absent -> new ArrayList<>())
                        .add(occurrence));
        var wanted = new LinkedHashMap<UUID, Finding>();
        byKey.forEach((key, occurrences) -> finding(project, ids.apply(key), occurrences, programmes, at)
                .forEach(finding -> wanted.put(finding.id(), finding)));
        return wanted;
    }

    private static Stream<Finding> finding(
            Project project, UUID id, List<Occurrence> occurrences, Map<String, Programme> programmes, Instant at) {
        var best = occurrences.stream().map(Occurrence::match).max(STRONGEST).orElseThrow();
        var programme = programmes.get(best.programme());
        if (programme == null || !isTold(project, best, programme)) {
            return Stream.empty();
        }
        var versions = occurrences.stream()
                .map(Occurrence::version)
                .distinct()
                .sorted()
                .toList();
        return programme.knownAt(at).filter(version -> !version.isEnded()).stream()
                .map(version -> new Finding(
                        id,
                        project.id(),
                        versions,
                        version.sequence(),
                        best,
                        PostureRules.of(version, project.profile(), best.applies(), at),
                        at,
                        null,
                        null));
    }

    /** What a finding's id is made of. */
    public static List<Object> key(UUID project, Match match) {
        return List.of(
                project, match.programme(), match.party(), match.subject().key());
    }

    /** Ties are broken by where the evidence stands, so that the same SBOMs always give the same finding. */
    private static final Comparator<Match> STRONGEST = Comparator.comparing(Match::band)
            .thenComparingDouble(Match::score)
            .thenComparing(match -> String.valueOf(match.subject().version()))
            .thenComparing(match -> match.evidence().getFirst().field());

    private record Occurrence(String version, Match match) {}
}
