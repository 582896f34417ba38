package dev.interdict.ingestion.domain;

/**
 * A version of a project.
 *
 * @param name empty where uploads name none
 * @param active only active versions count
 */
public record ProjectVersion(String name, boolean active) {}
