package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Profile;
import dev.interdict.ingestion.domain.VersionClaim;
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

        @Nullable List<@Nullable VersionBody> versions,

        @Schema(description = "The id of the project that this one is a part of; empty: of none.") @Nullable
        String parent) {

    /** A version, active or not, the latest or not. */
    @Schema(name = "VersionProfile")
    record VersionBody(
            @Nullable String name,

            @Schema(description = "Only active versions count.") @Nullable
            Boolean active,

            @Schema(
                    description =
                            "True: this is the latest version, until another is called so; false: it is not, and unless another"
                                    + " is called so, the one that was created last is.")
            @Nullable
            Boolean latest) {}

    Profile profile() {
        return new Profile(
                name,
                owner,
                words(tags),
                words(jurisdictions),
                words(roles),
                versions == null
                        ? null
                        : versions.stream().map(ProfileBody::claim).toList(),
                parent);
    }

    private static VersionClaim claim(@Nullable VersionBody body) {
        return body == null
                ? new VersionClaim("", null, null)
                : new VersionClaim(Objects.requireNonNullElse(body.name(), ""), body.active(), body.latest());
    }

    private static @Nullable List<String> words(@Nullable List<@Nullable String> words) {
        return words == null
                ? null
                : words.stream()
                        .map(word -> Objects.requireNonNullElse(word, ""))
                        .toList();
    }
}
