package dev.interdict.screening.triggers;

import dev.interdict.screening.domain.programmes.Applies;
import dev.interdict.screening.domain.programmes.PostureRules;
import dev.interdict.screening.domain.programmes.Profile;
import dev.interdict.screening.domain.programmes.ProgrammeVersion;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a phase says at an instant, as the doors show it. */
@Schema(name = "PhasePosture")
record PhaseView(
        String id,

        @Schema(description = "Null where no calendar dates the phase: it waits for an event, or counts by model year")
        @Nullable
        Instant effectiveAt,

        @Schema(
                examples = "prohibited",
                description = "pending, upcoming, prohibited, not-enforced, obliged, advised,"
                        + " exempt, review or not-applicable")
        String posture,

        @Schema(description = "The paragraph that says so, or why it says nothing")
        String because) {

    /** Those of all phases of the version, in its order. */
    static List<PhaseView> of(ProgrammeVersion version, Profile profile, Applies applies, Instant at) {
        return PostureRules.of(version, profile, applies, at).stream()
                .map(posture -> new PhaseView(
                        posture.phase(), version.effectiveAt(posture.phase()), posture.posture(), posture.because()))
                .toList();
    }
}
