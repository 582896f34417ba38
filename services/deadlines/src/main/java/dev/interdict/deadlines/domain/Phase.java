package dev.interdict.deadlines.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * A programme's phase: a legal instant, its civil time, and what holds from then on.
 *
 * @param ordinal its place in the programme
 * @param notice it says something and prohibits nothing
 * @param present it is about what is present, so that its ladder goes on after the instant
 * @param zoneStated false where the zone was inferred
 * @param wording the source's own words for the time
 * @param spans when it holds, in order: it may be suspended and revive, and end
 * @param due what it asks for after the discovery of a finding; empty where it does not say
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
        List<String> citations,
        List<Span> spans,
        Optional<DueIn> due) {

    private static final String AFTER = "@";

    /** Civil time and zone, such as 2024-09-29T00:00 America/New_York. */
    public String legalTime() {
        return civilTime + " " + zone;
    }

    /** Whether it holds: its instant has come, nothing suspends it, and it is not over. */
    public boolean holdsAt(Instant at) {
        return spans.stream().anyMatch(span -> span.holdsAt(at));
    }

    /** The day from which it holds at the instant or, where it does not, will hold next; empty where it is over. */
    public Optional<Instant> dayAt(Instant at) {
        return spanAt(at).map(Span::from);
    }

    /** The same phase with that day as its own; empty where it is over. */
    public Optional<Phase> standingAt(Instant at) {
        return spanAt(at).map(this::on);
    }

    /** The same phase as it holds in one of its spans. */
    public Phase on(Span span) {
        return span.from().equals(effectiveAt)
                ? this
                : new Phase(
                        id,
                        ordinal,
                        notice,
                        present,
                        span.from(),
                        LocalDateTime.ofInstant(span.from(), zone),
                        zone,
                        zoneStated,
                        span.wording(),
                        text,
                        prohibits,
                        citations,
                        spans,
                        due);
    }

    /**
     * What is due after a discovery, as a phase of its own; the days count from the discovery, or from when the phase holds
     * next. Empty where nothing is due then.
     */
    Optional<Phase> dueAfter(Instant discovery) {
        return due.isEmpty()
                ? Optional.empty()
                : spanAt(discovery)
                        .map(span -> span.holdsAt(discovery) ? discovery : span.from())
                        .flatMap(from -> dueAfter(LocalDate.ofInstant(from, zone)));
    }

    /** As {@link #dueAfter(Instant)}, for a discovery on the day, at whose end and at that of the last day it must hold. */
    Optional<Phase> dueAfter(LocalDate discovery) {
        return due.flatMap(in -> {
            var at = in.after(discovery, zone);
            var thatDay = discovery.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
            return holdsAt(thatDay) && holdsAt(at.minusSeconds(1))
                    ? Optional.of(due(in, discovery, at))
                    : Optional.empty();
        });
    }

    private Phase due(DueIn in, LocalDate discovery, Instant at) {
        var words = in.words(discovery);
        return new Phase(
                id + AFTER + discovery,
                ordinal,
                false,
                false,
                at,
                LocalDateTime.ofInstant(at, zone),
                zone,
                zoneStated,
                words,
                text,
                prohibits,
                citations,
                List.of(new Span(at, Optional.empty(), words)),
                Optional.empty());
    }

    /** The id of the phase of a programme that says it, where this is what is due after a discovery. */
    public Optional<String> dueOf() {
        return dueOf(id);
    }

    static Optional<String> dueOf(String id) {
        return Optional.of(id.indexOf(AFTER)).filter(at -> at > 0).map(at -> id.substring(0, at));
    }

    /** The day of the discovery that the id of what is due ends with; empty where it ends with none. */
    static Optional<LocalDate> discovery(String id) {
        try {
            return Optional.of(LocalDate.parse(id.substring(id.indexOf(AFTER) + 1)));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    /** Whether people who were told of the one need not be told of the other: the same law at the same instants. */
    boolean saysTheSameAs(Phase other) {
        return notice == other.notice
                && present == other.present
                && effectiveAt.equals(other.effectiveAt)
                && legalTime().equals(other.legalTime())
                && wording.equals(other.wording)
                && text.equals(other.text)
                && prohibits.equals(other.prohibits)
                && spans.equals(other.spans)
                && due.equals(other.due);
    }

    private Optional<Span> spanAt(Instant at) {
        return spans.stream().filter(span -> !span.isOver(at)).findFirst();
    }
}
