package dev.interdict.ingestion.domain;

import dev.interdict.ingestion.domain.IngestionEvent.ProjectChanged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Decides what an upload's claims make of its project. */
public final class ClaimRules {

    private ClaimRules() {}

    /** Decides about a version that begins without a document; the project's revision is the one that this write took. */
    public static List<IngestionEvent> begin(
            Upload upload, Project project, Lineage above, UUID versionId, Instant at) {
        return List.of(new ProjectChanged(changed(upload, project, above, versionId), at));
    }

    /** The project with the version, and with all that is said of it. */
    static Project changed(Upload upload, Project project, Lineage above, UUID versionId) {
        var claims = upload.claims();
        var version = upload.versionIn(project);
        var changed = project.withVersion(version, versionId);
        if (!claims.tags().isEmpty()) {
            changed = changed.withTags(claims.tags());
        }
        if (claims.latest()) {
            changed = changed.withLatest(version);
        }
        if (claims.active() != null) {
            changed = changed.withActive(version, claims.active());
        }
        return FamilyRules.takesParent(upload, project, above)
                ? above.parent().map(changed::withParent).orElse(changed)
                : changed;
    }
}
