package dev.interdict.notifications.domain.alerts;

import org.jspecify.annotations.Nullable;

/** What an SBOM says of a component; null where it says nothing. */
public record Component(
        String name, @Nullable String version, @Nullable String purl) {}
