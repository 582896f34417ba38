package dev.interdict.ingestion.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an upload says about its project, beside the document.
 *
 * @param tags replace the project's; empty leaves them
 * @param latest whether the version is the project's latest from now on; false leaves it
 * @param active whether the version counts from now on; null leaves it
 * @param parent null where the upload names none
 */
public record ProjectClaims(
        List<String> tags,
        boolean latest,
        @Nullable Boolean active,
        @Nullable ProjectKey parent) {

    /** Nothing is said. */
    public static final ProjectClaims NONE = new ProjectClaims(List.of(), false, null, null);
}
