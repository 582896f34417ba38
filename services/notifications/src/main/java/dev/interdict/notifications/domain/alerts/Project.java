package dev.interdict.notifications.domain.alerts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The project that is told.
 *
 * @param owner its team; null where nobody said
 */
public record Project(UUID id, String name, @Nullable String owner) {}
