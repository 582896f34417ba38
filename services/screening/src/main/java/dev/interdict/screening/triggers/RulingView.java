package dev.interdict.screening.triggers;

import dev.interdict.screening.domain.findings.Ruling;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person decided of a finding, as the door shows it. */
@Schema(name = "Decision")
record RulingView(
        @Schema(description = "confirm, dismiss or waive", examples = "waive")
        String decision,

        String reason,
        String by,
        Instant at,

        @Schema(description = "The first instant at which a waiver is over; null of the others") @Nullable
        Instant until) {

    static RulingView of(Ruling ruling) {
        return new RulingView(ruling.kind().word(), ruling.reason(), ruling.by(), ruling.at(), ruling.until());
    }
}
