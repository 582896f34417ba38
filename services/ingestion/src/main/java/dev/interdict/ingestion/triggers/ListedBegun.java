package dev.interdict.ingestion.triggers;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.interdict.ingestion.domain.Fault;
import dev.interdict.ingestion.domain.ProjectClaims;
import dev.interdict.ingestion.domain.ProjectKey;
import dev.interdict.ingestion.domain.Sbom;
import dev.interdict.ingestion.domain.Upload;
import dev.interdict.ingestion.domain.UploadFaults;
import dev.interdict.platform.Refusal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a project that is to begin, in Dependency-Track's words. */
@Schema(name = "DependencyTrackNewProject")
record ListedBegun(
        @JsonProperty(required = true) @Nullable String name,
        @Nullable String version,

        @JsonDeserialize(using = Tags.class) @Schema(implementation = Tags.Tag[].class) @Nullable
        List<String> tags,

        @JsonProperty("isLatest") @Nullable Boolean isLatest,
        @Nullable Boolean active,
        ListedPatch.@Nullable Parent parent) {

    /** What that says as an upload would. */
    Upload upload() {
        var claims = new ProjectClaims(
                Objects.requireNonNullElse(tags, List.of()), Boolean.TRUE.equals(isLatest), active, above());
        var upload = new Upload(
                null, BomRequest.stripped(name), BomRequest.stripped(version), Sbom.DEFAULT_SLOT, true, claims);
        var faults = UploadFaults.of(upload).stream()
                .map(fault -> new Fault(pointer(fault.pointer()), fault.detail()))
                .toList();
        if (!faults.isEmpty()) {
            throw new Refusal(Faults.problem("The project cannot be made.", faults));
        }
        return upload;
    }

    private @Nullable ProjectKey above() {
        var id = parent == null ? null : BomRequest.stripped(parent.uuid());
        return id == null
                ? null
                : ProjectKey.of(Addresses.id(id)
                        .orElseThrow(() -> new Refusal(Faults.problem(
                                "The project cannot be made.",
                                List.of(new Fault("/parent/uuid", "It is not a UUID."))))));
    }

    private static String pointer(String ofUpload) {
        return ofUpload.replace("/projectName", "/name")
                .replace("/projectVersion", "/version")
                .replace("/projectTags", "/tags");
    }
}
