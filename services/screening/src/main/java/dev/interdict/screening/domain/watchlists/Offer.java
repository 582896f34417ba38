package dev.interdict.screening.domain.watchlists;

/**
 * A list that was read.
 *
 * @param source where it came from: the name of a setting or of a file
 */
public record Offer(String source, Watchlist list) {}
