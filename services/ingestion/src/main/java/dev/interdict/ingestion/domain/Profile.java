package dev.interdict.ingestion.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a project; what is null stays as it is.
 *
 * @param parent the parent's id; empty where the project is to have none
 */
public record Profile(
        @Nullable String name,
        @Nullable String owner,
        @Nullable List<String> tags,
        @Nullable List<String> jurisdictions,
        @Nullable List<String> roles,
        @Nullable List<VersionClaim> versions,
        @Nullable String parent) {}
