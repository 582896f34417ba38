package dev.interdict.ingestion.triggers;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.interdict.ingestion.domain.Profile;
import dev.interdict.ingestion.domain.VersionClaim;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to change of a version of a project, in Dependency-Track's words. */
@Schema(name = "DependencyTrackPatch")
record ListedPatch(
        @JsonDeserialize(using = Tags.class) @Schema(implementation = Tags.Tag[].class) @Nullable
        List<String> tags,

        @JsonProperty("isLatest") @Nullable Boolean isLatest,
        @Nullable Boolean active,
        @Nullable Parent parent) {

    /** The project above. */
    @Schema(name = "DependencyTrackParentId")
    record Parent(@Nullable String uuid) {}

    /** What that says of the project that has the version. */
    Profile of(String version) {
        return new Profile(
                null,
                null,
                tags,
                null,
                null,
                List.of(new VersionClaim(version, active, isLatest)),
                parent == null ? null : parent.uuid());
    }
}
