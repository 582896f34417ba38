package dev.interdict.screening.domain.programmes;

import java.time.Instant;
import java.util.List;

/** The one place that says what holds: pure, by programme version, profile, scope and instant. */
public final class PostureRules {

    private PostureRules() {}

    /** One posture for each phase of the version, in its order. Intervals are half-open: the instant itself counts. */
    public static List<Posture> of(ProgrammeVersion version, Profile profile, Applies applies, Instant at) {
        return version.phases().stream()
                .map(phase -> of(phase, profile, applies, at))
                .toList();
    }

    private static Posture of(Phase phase, Profile profile, Applies applies, Instant at) {
        var paragraph = phase.text() + " (" + String.join("; ", phase.citations()) + ")";
        if (!phase.reaches(profile.roles())) {
            return new Posture(
                    phase.id(),
                    "not-applicable",
                    "The project's roles (%s) are neither addressed nor concerned."
                            .formatted(String.join(
                                    ", ", profile.roles().stream().sorted().toList())),
                    false);
        }
        if (applies instanceof Applies.Review review) {
            return new Posture(phase.id(), "review", review.because(), true);
        }
        if (at.isBefore(phase.effective().instant())) {
            return new Posture(phase.id(), "upcoming", paragraph, true);
        }
        return new Posture(phase.id(), phase.notice() ? "advised" : "prohibited", paragraph, true);
    }
}
