package dev.interdict.notifications.domain.alerts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A party's component in the project.
 *
 * @param score 0 to 1
 * @param versions the project's active versions that have the component
 * @param field JSON pointer of the heaviest evidence
 * @param value the string that stands there
 * @param path from the root of the SBOM to the component
 * @param question what a person has to answer; null where the band is ALERT
 * @param openedAt product instant
 */
public record Finding(
        UUID id,
        Band band,
        double score,
        String party,
        List<String> versions,
        Component component,
        String field,
        String value,
        List<String> path,
        @Nullable String question,
        Instant openedAt) {

    /** What it is, in a few words that claim no more than is known. */
    public String headline() {
        return switch (band) {
            case ALERT -> "Component of a restricted party";
            case REVIEW -> "Component that may be of a restricted party";
        };
    }
}
