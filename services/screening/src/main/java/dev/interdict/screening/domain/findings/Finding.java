package dev.interdict.screening.domain.findings;

import dev.interdict.screening.domain.matching.Match;
import dev.interdict.screening.domain.programmes.Posture;
import dev.interdict.screening.domain.rescreening.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A party's component in a project under one programme.
 *
 * @param id derived from project, programme, party and component key
 * @param versions the active versions that have it, in order
 * @param sequence of the programme version it was decided with
 * @param openedAt product instant
 * @param closedAt product instant; null while open
 * @param ruling what a person decided of it last, as long as that holds; null where there is none
 */
public record Finding(
        UUID id,
        UUID project,
        List<String> versions,
        long sequence,
        Match match,
        List<Posture> phases,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Ruling ruling) {

    public Finding {
        versions = List.copyOf(versions);
        phases = List.copyOf(phases);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    Finding closed(Instant at) {
        return new Finding(id, project, versions, sequence, match, phases, openedAt, at, ruling);
    }

    Finding ruled(@Nullable Ruling by) {
        return new Finding(id, project, versions, sequence, match, phases, openedAt, closedAt, by);
    }

    /** This one as the one before goes on: what people decided of it stays, if it rests on the same. */
    Finding after(Finding before) {
        var kept = before.ruling() == null || !before.ruling().holdsOf(Basis.of(match)) ? null : before.ruling();
        return new Finding(
                id,
                project,
                versions,
                sequence,
                match,
                phases,
                before.isOpen() ? before.openedAt() : openedAt,
                null,
                kept);
    }

    /** Whether people would be told the same: versions of lists that say the same of the party, and postures that only time has moved do not count. */
    boolean saysTheSameAs(Finding other) {
        return sequence == other.sequence
                && versions.equals(other.versions)
                && Outcome.saysTheSame(match, other.match)
                && Objects.equals(ruling, other.ruling)
                && told(phases).equals(told(other.phases));
    }

    private static List<String> told(List<Posture> phases) {
        return phases.stream().filter(Posture::told).map(Posture::phase).toList();
    }
}
