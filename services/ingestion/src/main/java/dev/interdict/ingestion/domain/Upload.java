package dev.interdict.ingestion.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a document is to go.
 *
 * @param project the project's id; null where it is named
 * @param projectName null where the id is given
 * @param version null where the upload names none
 * @param create whether a project or version that is not known yet is to be made
 * @param tags replace the project's; empty leaves them
 */
public record Upload(
        @Nullable UUID project,
        @Nullable String projectName,
        @Nullable String version,
        String slot,
        boolean create,
        List<String> tags) {

    /** The version it goes to: of a project that is given by its id alone, the newest. */
    public String versionIn(Project known) {
        if (version != null) {
            return version;
        }
        return project == null ? "" : known.newestVersion();
    }
}
