package dev.interdict.screening.triggers;

import dev.interdict.screening.store.ScreeningRecordStore.HeldAgainst;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which list versions an SBOM was held against, as the door shows it. */
@Schema(name = "HeldAgainst")
record HeldAgainstView(UUID sbom, Instant screenedAt, List<VersionView> lists) {

    @Schema(name = "HeldAgainstVersion")
    record VersionView(
            String code,
            @Nullable String title,

            @Schema(description = "SHA-256 of what it says; null where the list went out of force") @Nullable
            String version,

            @Schema(description = "That it says of itself; null where it says none") @Nullable
            LocalDate date,

            Instant inForceSince,

            @Schema(
                    enumeration = {"screening", "rescreening", "pending"},
                    description =
                            "screening: it was in force when the SBOM came in; rescreening: it came into force later,"
                                    + " and what it changed was held against the SBOM's vendor keys; pending: that goes on")
            String when) {

        static VersionView of(HeldAgainst one) {
            return new VersionView(
                    one.code(),
                    one.title(),
                    one.version(),
                    one.date(),
                    one.inForceSince(),
                    one.when().name().toLowerCase(Locale.ROOT));
        }
    }

    static HeldAgainstView of(UUID sbom, Instant at, List<HeldAgainst> lists) {
        return new HeldAgainstView(sbom, at, lists.stream().map(VersionView::of).toList());
    }
}
