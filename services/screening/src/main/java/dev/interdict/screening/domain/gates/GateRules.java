package dev.interdict.screening.domain.gates;

import dev.interdict.screening.domain.findings.Finding;
import dev.interdict.screening.domain.gates.Gate.Item;
import dev.interdict.screening.domain.gates.Gate.Verdict;
import dev.interdict.screening.domain.matching.Band;
import dev.interdict.screening.domain.programmes.ComponentScope;
import dev.interdict.screening.domain.programmes.Phase;
import dev.interdict.screening.domain.programmes.Posture;
import dev.interdict.screening.domain.programmes.PostureRules;
import dev.interdict.screening.domain.programmes.Profile;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.programmes.ProgrammeVersion;
import dev.interdict.screening.domain.programmes.Standing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Decides whether an SBOM passes, and what a finding stands under. */
public final class GateRules {

    private static final Set<String> VIOLATIONS = Set.of("prohibited", "obliged");
    private static final Set<String> REVIEWS = Set.of("review", "pending");

    private GateRules() {}

    /** What the programme says of the finding at the instant, with what is known at another. */
    public static Standing standing(
            Finding finding, Profile profile, Programme programme, Instant at, Instant knownAt) {
        return PostureRules.posture(
                programme, profile, ComponentScope.of(finding.match().applies()), at, knownAt);
    }

    /**
     * The gate of an SBOM.
     *
     * @param findings the open ones that the SBOM brings; dismissed and waived ones among them do not count
     * @param at the instant asked about
     * @param knownAt what becomes known later does not count
     */
    public static Gate decide(
            UUID sbom,
            List<Finding> findings,
            Profile profile,
            Map<String, Programme> programmes,
            Instant at,
            Instant knownAt) {
        var items = findings.stream()
                .filter(Finding::isOpen)
                .filter(finding -> finding.ruling() == null || !finding.ruling().silences(at))
                .flatMap(finding -> Stream.ofNullable(
                                programmes.get(finding.match().programme()))
                        .flatMap(programme -> items(finding, profile, programme, at, knownAt)))
                .toList();
        var violations = having(items, VIOLATIONS);
        var upcoming = having(items, Set.of("upcoming"));
        var review = having(items, REVIEWS);
        return new Gate(
                violations.isEmpty()
                        ? (upcoming.isEmpty() && review.isEmpty() ? Verdict.PASS : Verdict.WARN)
                        : Verdict.FAIL,
                at,
                sbom,
                violations,
                upcoming,
                review,
                upcoming.stream()
                        .map(Item::phase)
                        .filter(Objects::nonNull)
                        .map(phase -> phase.effective().instant())
                        .filter(day -> day.isAfter(at))
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static List<Item> having(List<Item> items, Set<String> postures) {
        return items.stream()
                .filter(item -> postures.contains(item.posture().posture()))
                .toList();
    }

    /** Of a finding that a person has to look at first, one question stands for all that would be in force. */
    private static Stream<Item> items(
            Finding finding, Profile profile, Programme programme, Instant at, Instant knownAt) {
        var standing = standing(finding, profile, programme, at, knownAt);
        var version = programme.knownAt(knownAt);
        if (standing.phases().isEmpty()) {
            return Stream.of(
                    new Item(finding, programme, null, new Posture("", standing.posture(), standing.because(), false)));
        }
        var unsure = finding.match().band() == Band.REVIEW;
        return standing.phases().stream()
                .map(posture -> unsure && VIOLATIONS.contains(posture.posture())
                        ? new Posture(posture.phase(), "review", posture.because(), posture.told())
                        : posture)
                .map(posture -> new Item(
                        finding,
                        programme,
                        version.flatMap(one -> phase(one, posture.phase())).orElse(null),
                        posture));
    }

    private static Optional<Phase> phase(ProgrammeVersion version, String id) {
        return version.phases().stream().filter(phase -> phase.id().equals(id)).findFirst();
    }
}
