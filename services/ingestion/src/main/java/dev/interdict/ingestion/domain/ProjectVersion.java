package dev.interdict.ingestion.domain;

import java.util.UUID;

/**
 * A version of a project.
 *
 * @param id by which Dependency-Track's clients know it, to whom each version is a project; the first has the project's own,
 *     so that whoever knows one version needs one id
 * @param name empty where uploads name none
 * @param active only active versions count
 */
public record ProjectVersion(UUID id, String name, boolean active) {}
