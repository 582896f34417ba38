package dev.interdict.ingestion.domain;

/**
 * One thing that is wrong in what was sent.
 *
 * @param pointer JSON pointer (RFC 6901) to it
 */
public record Fault(String pointer, String detail) {}
