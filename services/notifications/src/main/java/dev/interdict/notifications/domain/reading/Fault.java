package dev.interdict.notifications.domain.reading;

/**
 * Something that is wrong with what was sent.
 *
 * @param pointer JSON pointer into it
 */
public record Fault(String pointer, String detail) {}
