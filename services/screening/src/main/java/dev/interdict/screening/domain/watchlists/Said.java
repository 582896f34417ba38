package dev.interdict.screening.domain.watchlists;

/**
 * That a source has a version of a list, be it the latest or not.
 *
 * @param code of the list
 */
public record Said(String source, String code) {}
