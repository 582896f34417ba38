package dev.interdict.screening.domain.programmes;

import dev.interdict.screening.domain.programmes.Qualifier.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The one place that says what holds: pure, by programme, profile, scope and instants. Intervals are half-open. */
public final class PostureRules {

    private static final String NOT_APPLICABLE = "not-applicable";
    private static final String REVIEW = "review";

    private PostureRules() {}

    /**
     * What the programme says of the component.
     *
     * @param at the day asked about
     * @param knownAt what was learned later does not count
     */
    public static Standing posture(
            Programme programme, Profile profile, ComponentScope scope, Instant at, Instant knownAt) {
        var known = programme.knownAt(knownAt);
        if (known.isEmpty()) {
            return new Standing(NOT_APPLICABLE, "The programme was not known then.", List.of());
        }
        if (!programme.closure().reaches(scope.link(), at)) {
            return new Standing(
                    NOT_APPLICABLE,
                    "The programme does not reach who is linked to its parties in this way at that time.",
                    List.of());
        }
        return Standing.of(known.get(), of(known.get(), profile, scope, at));
    }

    /** One posture for each paragraph of the version, in its order, for a component of the party itself. */
    public static List<Posture> of(ProgrammeVersion version, Profile profile, Applies applies, Instant at) {
        return of(version, profile, ComponentScope.of(applies), at);
    }

    private static List<Posture> of(ProgrammeVersion version, Profile profile, ComponentScope scope, Instant at) {
        return Stream.concat(
                        version.phases().stream()
                                .map(phase -> beside(phase.says(), profile, scope)
                                        .orElseGet(() -> of(phase, version.qualifiers(), scope, at))),
                        version.undated().stream()
                                .map(one -> beside(one.says(), profile, scope).orElseGet(() -> of(one))))
                .toList();
    }

    /** Why the paragraph is about others, or about something else, at any time; empty where it is not. */
    private static Optional<Posture> beside(Provision says, Profile profile, ComponentScope scope) {
        if (!says.holdsIn(profile.jurisdictions())) {
            return Optional.of(beside(says, "It holds in " + listed(says.jurisdictions()) + " only."));
        }
        if (!says.reaches(profile.roles())) {
            return Optional.of(beside(
                    says,
                    "The project's roles (%s) are neither addressed nor concerned."
                            .formatted(listed(profile.roles()))));
        }
        if (!scope.asksFor(says)) {
            return Optional.of(beside(
                    says,
                    says.isOutbound()
                            ? "It is about what one does towards the party, not about having what the party made."
                            : "It is not about what was asked for."));
        }
        return scope.applies() instanceof Applies.No no ? Optional.of(beside(says, no.because())) : Optional.empty();
    }

    /** What has weak sources is told with a question about the component or not at all: its steps would look certain. */
    private static Posture of(Phase phase, List<Qualifier> qualifiers, ComponentScope scope, Instant at) {
        var says = phase.says();
        if (phase.isOver(at)) {
            return beside(says, "It is over: " + says.paragraph());
        }
        var end = in(Kind.END, qualifiers, says, at);
        if (end.isPresent()) {
            return beside(says, "It is over: " + end.get().paragraph());
        }
        if (scope.applies() instanceof Applies.Review review) {
            return new Posture(says.id(), REVIEW, review.because(), true);
        }
        if (says.isLow()) {
            return new Posture(says.id(), REVIEW, weak(says.paragraph()), false);
        }
        var weak = qualifiers.stream()
                .filter(one -> one.isLow() && one.covers(says.id(), at))
                .max(Chain.LAST_TO_END);
        if (weak.isPresent()) {
            return new Posture(says.id(), REVIEW, weak(weak.get().paragraph()), true);
        }
        if (at.isBefore(phase.effective().instant())) {
            return new Posture(says.id(), "upcoming", says.paragraph(), true);
        }
        return qualified(says, qualifiers, at).orElseGet(() -> inEffect(says));
    }

    private static Optional<Posture> qualified(Provision says, List<Qualifier> qualifiers, Instant at) {
        return in(Kind.SUSPENSION, qualifiers, says, at)
                .map(one -> suspended(says, one))
                .or(() -> in(Kind.EXEMPTION, qualifiers, says, at)
                        .or(() -> in(Kind.LICENCE, qualifiers, says, at))
                        .map(one -> exempt(says, one)))
                .or(() -> says.binds()
                        ? in(Kind.INJUNCTION, qualifiers, says, at)
                                .or(() -> in(Kind.NON_ENFORCEMENT, qualifiers, says, at))
                                .map(one -> notEnforced(says, one, qualifiers))
                        : Optional.empty());
    }

    private static Posture inEffect(Provision says) {
        if (says.threshold() != null) {
            return new Posture(says.id(), REVIEW, says.threshold() + " " + says.paragraph(), true);
        }
        var word = switch (says.kind()) {
            case NOTICE, ADVISORY -> "advised";
            case PROHIBITION -> "prohibited";
            case OBLIGATION -> "obliged";
        };
        return new Posture(says.id(), word, says.paragraph(), true);
    }

    /** Its steps have no instant, so none of them is told. */
    private static Posture of(Undated one) {
        var says = one.says();
        return switch (one.kind()) {
            case EVENT ->
                new Posture(
                        says.id(),
                        "upcoming",
                        "No day is known. It waits for this: %s. %s".formatted(one.occasion(), says.paragraph()),
                        false);
            case MODEL_YEAR ->
                new Posture(
                        says.id(),
                        REVIEW,
                        "It counts by the thing itself: %s. %s".formatted(one.occasion(), says.paragraph()),
                        false);
        };
    }

    private static Posture suspended(Provision says, Qualifier one) {
        var until = one.until();
        return until == null
                ? beside(says, "Suspended: " + one.paragraph())
                : new Posture(
                        says.id(),
                        "upcoming",
                        "Suspended, and by its text it holds again from %s unless that is changed: %s"
                                .formatted(until.text(), one.paragraph()),
                        true);
    }

    /** One that ends is told: the paragraph holds again after it, without any other decision. */
    private static Posture exempt(Provision says, Qualifier one) {
        return one.condition() == null
                ? new Posture(says.id(), "exempt", one.paragraph(), one.until() != null)
                : new Posture(says.id(), REVIEW, "%s %s".formatted(one.condition(), one.paragraph()), true);
    }

    private static Posture notEnforced(Provision says, Qualifier one, List<Qualifier> all) {
        var until = Chain.end(one, says.id(), all)
                .map(end -> " Until " + end.text() + ".")
                .orElse("");
        return new Posture(
                says.id(),
                "not-enforced",
                "%s, though not enforced: %s%s".formatted(says.paragraph(), one.paragraph(), until),
                true);
    }

    /** Of several in force the one that ends last: windows may overlap. What has weak sources was asked about before. */
    private static Optional<Qualifier> in(Kind kind, List<Qualifier> qualifiers, Provision says, Instant at) {
        return qualifiers.stream()
                .filter(one -> one.kind() == kind && !one.isLow())
                .filter(one -> one.covers(says.id(), at))
                .max(Chain.LAST_TO_END);
    }

    private static String weak(String paragraph) {
        return "A person has to confirm it, the sources are weak: " + paragraph;
    }

    private static Posture beside(Provision says, String because) {
        return new Posture(says.id(), NOT_APPLICABLE, because, false);
    }

    private static String listed(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }
}
