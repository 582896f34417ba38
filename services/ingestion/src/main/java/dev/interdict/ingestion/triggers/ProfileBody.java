package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Profile;
import dev.interdict.ingestion.domain.ProjectVersion;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody says about a project; what is left out stays as it is. */
@Schema(name = "Profile")
record ProfileBody(
        @Nullable String name,
        @Nullable String owner,
        @Nullable List<@Nullable String> tags,

        @Schema(description = "ISO 3166-1 alpha-2 codes, or EU. Empty: all possible.") @Nullable
        List<@Nullable String> jurisdictions,

        @Schema(description = "Empty: all possible.") @Nullable
        List<@Nullable String> roles,

        @Nullable List<@Nullable VersionBody> versions) {

    /** A version, active or not. */
    record VersionBody(@Nullable String name, @Nullable Boolean active) {}

    Profile profile() {
        return new Profile(
                name,
                owner,
                words(tags),
                words(jurisdictions),
                words(roles),
                versions == null
                        ? null
                        : versions.stream().map(ProfileBody::version).toList());
    }

    private static ProjectVersion version(@Nullable VersionBody body) {
        return body == null
                ? new ProjectVersion("", true)
                : new ProjectVersion(Objects.requireNonNullElse(body.name(), ""), !Boolean.FALSE.equals(body.active()));
    }

    private static @Nullable List<String> words(@Nullable List<@Nullable String> words) {
        return words == null
                ? null
                : words.stream()
                        .map(word -> Objects.requireNonNullElse(word, ""))
                        .toList();
    }
}
