package dev.interdict.screening.domain.findings;

import java.time.Instant;

/** What a decision changed. */
public sealed interface FindingEvent {

    Finding finding();

    /** It was not there, or closed, before. */
    record Opened(Finding finding) implements FindingEvent {}

    /** It is open as before, and says something else; {@code at} is the product instant from which it is known. */
    record Changed(Finding finding, Instant at) implements FindingEvent {}

    /** No active version's current SBOM has it any more, or no programme reaches it. */
    record Closed(Finding finding) implements FindingEvent {}
}
