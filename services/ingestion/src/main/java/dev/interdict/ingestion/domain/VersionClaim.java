package dev.interdict.ingestion.domain;

import org.jspecify.annotations.Nullable;

/** What somebody says about a version; what is null stays as it is. */
public record VersionClaim(
        String name, @Nullable Boolean active, @Nullable Boolean latest) {}
