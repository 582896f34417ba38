package dev.interdict.ingestion.domain;

import java.util.List;
import java.util.UUID;

/** One version of a project, as Dependency-Track's clients list them. */
public record ListedVersion(UUID projectId, String project, String version, boolean active, List<String> tags) {}
