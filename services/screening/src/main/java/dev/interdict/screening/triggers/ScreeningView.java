package dev.interdict.screening.triggers;

import dev.interdict.screening.domain.matching.Band;
import dev.interdict.screening.domain.matching.Match;
import dev.interdict.screening.domain.programmes.Applies;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.programmes.ProgrammeVersion;
import dev.interdict.screening.domain.programmes.ReachRules;
import dev.interdict.screening.triggers.Catalogue.Edition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was found in components that were sent to be screened.
 *
 * @param components in the order in which they were sent
 */
@Schema(name = "Screening")
record ScreeningView(List<ComponentView> components) {

    @Schema(name = "ScreenedComponent")
    record ComponentView(
            @Schema(description = "The best of the matches that do not apply \"no\": ALERT, REVIEW or NONE")
            String band,

            @Schema(description = "Best first") List<MatchView> matches) {}

    @Schema(name = "Match")
    record MatchView(
            @Schema(description = "Programme id, or the code of a list", examples = "us-bis-icts-kaspersky-2024")
            String programme,

            String party,
            @Schema(description = "0 to 1") double score,

            @Schema(description = "How sure it is that this is the party's: ALERT or REVIEW")
            String band,

            @Schema(description = "Whether the programme reaches this component: yes, review or no")
            String applies,

            String because,

            @Schema(description = "What a person has to answer; null where nothing is open") @Nullable
            String question,

            List<EvidenceView> evidence,

            @Schema(description = "At the instant asked about; empty on a list")
            List<PhaseView> phases) {}

    /** What was asked, with what was found in each component. */
    static ScreeningView of(ScreeningRequest request, List<List<Match>> found, Edition edition) {
        return new ScreeningView(found.stream()
                .map(matches -> component(request, matches, edition))
                .toList());
    }

    private static ComponentView component(ScreeningRequest request, List<Match> matches, Edition edition) {
        var views = matches.stream()
                .flatMap(match -> match(request, match, edition).stream())
                .sorted(Comparator.comparing((MatchView view) -> Band.valueOf(view.band()))
                        .thenComparingDouble(MatchView::score)
                        .reversed()
                        .thenComparing(MatchView::programme)
                        .thenComparing(MatchView::party))
                .toList();
        var best = views.stream()
                .filter(view -> !view.applies().equals("no"))
                .map(view -> Band.valueOf(view.band()))
                .max(Comparator.naturalOrder())
                .orElse(Band.NONE);
        return new ComponentView(best.name(), views);
    }

    /** None where the programme was not known yet. */
    private static Optional<MatchView> match(ScreeningRequest request, Match match, Edition edition) {
        var programme = edition.programmes().get(match.programme());
        return programme == null
                ? Optional.of(listed(match, edition))
                : programme.knownAt(request.knownAt()).map(version -> restricted(request, match, programme, version));
    }

    private static MatchView listed(Match match, Edition edition) {
        return view(match, match.applies(), edition.entryName(match), null, List.of());
    }

    private static MatchView restricted(
            ScreeningRequest request, Match match, Programme programme, ProgrammeVersion version) {
        var applies = ReachRules.both(match.applies(), ReachRules.of(programme, request.profile()));
        return view(
                match,
                applies,
                programme.partyName(match.party()),
                version.hash(),
                applies instanceof Applies.No
                        ? List.of()
                        : PhaseView.of(version, request.profile(), applies, request.at()));
    }

    private static MatchView view(
            Match match, Applies applies, String party, @Nullable String version, List<PhaseView> phases) {
        return new MatchView(
                match.programme(),
                party,
                match.score(),
                band(match, applies).name(),
                word(applies),
                applies.because(),
                applies instanceof Applies.Review review ? review.question() : null,
                EvidenceView.of(match, version),
                phases);
    }

    /** How sure it is whose component it is, also where the programme does not reach it. */
    private static Band band(Match match, Applies applies) {
        return applies instanceof Applies.Review ? Band.REVIEW : Band.of(match.score());
    }

    private static String word(Applies applies) {
        return switch (applies) {
            case Applies.Yes yes -> "yes";
            case Applies.Review review -> "review";
            case Applies.No no -> "no";
        };
    }
}
