package dev.interdict.notifications.shapes;

import dev.interdict.notifications.domain.deliveries.Attempt;
import dev.interdict.notifications.domain.deliveries.DeliveryState;
import dev.interdict.notifications.domain.troubles.ToldTrouble;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A trouble as the API shows it. */
@Schema(name = "Trouble")
public record ShownTrouble(
        @Schema(examples = "list-refused") String kind,

        @Schema(description = "What is in trouble", examples = "consolidated.csv")
        String source,

        String what,
        String remedy,
        boolean over,
        Instant since,

        @Schema(description = "How often it was noticed since then")
        long times,

        @Schema(description = "Of the newest message about it")
        DeliveryState state,

        int attempts,

        @Schema(description = "The last of them; null before the first") @Nullable
        Attempt last,

        @Schema(description = "Product instant of the next try; null where none follows") @Nullable
        Instant nextAt) {

    /** As the API shows it. */
    public static ShownTrouble of(ToldTrouble told) {
        var trouble = told.trouble();
        return new ShownTrouble(
                trouble.kind(),
                trouble.source(),
                trouble.what(),
                trouble.remedy(),
                trouble.over(),
                told.since(),
                told.times(),
                told.state(),
                told.attempts(),
                told.last(),
                told.nextAt());
    }
}
