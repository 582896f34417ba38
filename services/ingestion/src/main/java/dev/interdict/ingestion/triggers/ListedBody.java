package dev.interdict.ingestion.triggers;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.interdict.ingestion.domain.ListedVersion;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a project, in Dependency-Track's words. */
@Schema(name = "DependencyTrackProject")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListedBody(
        UUID uuid,
        String name,
        String version,
        boolean active,
        @JsonProperty("isLatest") boolean isLatest,
        List<Tags.Tag> tags,
        @Nullable Parent parent) {

    /** The project above. */
    @Schema(name = "DependencyTrackParent")
    record Parent(UUID uuid, String name) {}

    static ListedBody of(ListedVersion listed) {
        var parent = listed.parent();
        return new ListedBody(
                listed.id(),
                listed.project(),
                listed.version(),
                listed.active(),
                listed.latest(),
                listed.tags().stream().map(Tags.Tag::new).toList(),
                parent == null ? null : new Parent(parent.id(), parent.name()));
    }
}
