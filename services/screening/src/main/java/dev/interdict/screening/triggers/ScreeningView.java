package dev.interdict.screening.triggers;

import dev.interdict.screening.domain.matching.Band;
import dev.interdict.screening.domain.matching.Match;
import dev.interdict.screening.domain.programmes.Applies;
import dev.interdict.screening.domain.programmes.Profile;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.programmes.ProgrammeVersion;
import dev.interdict.screening.triggers.Catalogue.Edition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        return view(match, edition.entryName(match), null, match.applies().because(), List.of(), reach(match));
    }

    private static MatchView restricted(
            ScreeningRequest request, Match match, Programme programme, ProgrammeVersion version) {
        var party = programme.partyName(match.party());
        var phases = PhaseView.of(version, request.profile(), match.applies(), request.at());
        return request.profile().isReachedBy(programme)
                ? view(match, party, version.hash(), match.applies().because(), phases, reach(match))
                : view(match, party, version.hash(), elsewhere(programme, request.profile()), List.of(), "no");
    }

    private static String elsewhere(Programme programme, Profile profile) {
        return "The programme is of %s; the profile names %s."
                .formatted(
                        String.join(
                                ", ",
                                programme.jurisdictions().stream().sorted().toList()),
                        Stream.of(profile.jurisdictions())
                                .flatMap(codes -> codes.stream().sorted())
                                .reduce((one, other) -> one + ", " + other)
                                .orElse("nowhere"));
    }

    private static String reach(Match match) {
        return switch (match.applies()) {
            case Applies.Yes yes -> "yes";
            case Applies.Review review -> "review";
            case Applies.No no -> "no";
        };
    }

    /** How sure it is whose component it is, also where the programme does not reach it. */
    private static Band band(Match match) {
        return match.applies() instanceof Applies.No ? Band.of(match.score()) : match.band();
    }

    private static MatchView view(
            Match match,
            String party,
            @Nullable String version,
            String because,
            List<PhaseView> phases,
            String applies) {
        return new MatchView(
                match.programme(),
                party,
                match.score(),
                band(match).name(),
                applies,
                because,
                match.applies() instanceof Applies.Review review && !applies.equals("no") ? review.question() : null,
                EvidenceView.of(match, version),
                phases);
    }
}
