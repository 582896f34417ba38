package dev.interdict.deadlines.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A programme's phase: a legal instant, its civil time, and what holds from then on.
 *
 * @param ordinal its place in the programme
 * @param notice it says something and prohibits nothing
 * @param present it is about what is present, so that its ladder goes on after the instant
 * @param zoneStated false where the zone was inferred
 * @param wording the source's own words for the time
 */
public record Phase(
        String id,
        int ordinal,
        boolean notice,
        boolean present,
        Instant effectiveAt,
        LocalDateTime civilTime,
        ZoneId zone,
        boolean zoneStated,
        String wording,
        String text,
        List<String> prohibits,
        List<String> citations) {

    /** Civil time and zone, such as 2024-09-29T00:00 America/New_York. */
    public String legalTime() {
        return civilTime + " " + zone;
    }

    boolean isPast(Instant at) {
        return !effectiveAt.isAfter(at);
    }

    /** Whether people who were told of the one need not be told of the other: the same law at the same instant. */
    boolean saysTheSameAs(Phase other) {
        return notice == other.notice
                && present == other.present
                && effectiveAt.equals(other.effectiveAt)
                && legalTime().equals(other.legalTime())
                && wording.equals(other.wording)
                && text.equals(other.text)
                && prohibits.equals(other.prohibits);
    }
}
