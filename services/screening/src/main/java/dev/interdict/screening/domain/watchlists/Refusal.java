package dev.interdict.screening.domain.watchlists;

/**
 * What was not taken.
 *
 * @param source where it came from: the name of a setting or of a file
 * @param why a sentence that says what is wrong and where
 */
public record Refusal(String source, String why) {}
