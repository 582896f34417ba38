package dev.interdict.deadlines.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project at the revision that is being decided.
 *
 * @param owner null where nobody is named
 */
public record Project(UUID id, String name, @Nullable String owner, long revision) {}
