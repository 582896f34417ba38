package dev.interdict.screening.watchlists;

import dev.interdict.screening.domain.watchlists.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where list files lie. */
interface Place {

    /** What lies there at the wall time; a place that is not to be looked at yet gives what it gave before. */
    CompletionStage<Found> look(Instant now);

    /**
     * What lies at a place.
     *
     * @param stamp another one whenever anything there may have changed
     */
    record Found(List<ListFiles.File> files, List<Refusal> troubles, Object stamp) {

        static Found trouble(String source, String why) {
            return new Found(List.of(), List.of(new Refusal(source, why)), why);
        }
    }
}
