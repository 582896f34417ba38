package dev.interdict.ingestion.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a document is to go.
 *
 * @param project the id of the project or of one of its versions; null where it is named
 * @param projectName null where the id is given
 * @param version null where the upload names none
 * @param create whether a project or version that is not known yet is to be made
 */
public record Upload(
        @Nullable UUID project,
        @Nullable String projectName,
        @Nullable String version,
        String slot,
        boolean create,
        ProjectClaims claims) {

    /** The version it goes to: the one that is named, else the one whose id is given, else the unnamed one. */
    public String versionIn(Project known) {
        if (version != null) {
            return version;
        }
        return project == null
                ? ""
                : known.version(project).map(ProjectVersion::name).orElseGet(known::latestVersion);
    }
}
