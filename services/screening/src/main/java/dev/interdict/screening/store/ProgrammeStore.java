package dev.interdict.screening.store;

import dev.interdict.platform.DueWork.Due;
import dev.interdict.platform.InOrder;
import dev.interdict.platform.Timestamps;
import dev.interdict.platform.Transaction;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.programmes.ProgrammeVersion;
import dev.interdict.screening.domain.rescreening.Changes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Programme files, their versions, and which of them are in force. */
@ApplicationScoped
public class ProgrammeStore {

    private final Payloads payloads;

    ProgrammeStore(Payloads payloads) {
        this.payloads = payloads;
    }

    /** A file as it was written. */
    public record File(String programme, long revision, String text, Instant changedAt) {}

    /** A version that is not yet in force. */
    public record Next(String programme, long sequence, Instant knownFrom) {}

    /** The files, and the generation of the catalogue that they make. */
    public record Files(long generation, List<File> files) {}

    /** All files. */
    public Uni<Files> files(Transaction tx) {
        return generation(tx)
                .chain(generation -> tx.list(
                                Object[].class,
                                "select programme, revision, text, changed_at from programme_file order by programme")
                        .map(rows -> new Files(
                                generation,
                                rows.stream()
                                        .map(row -> new File(
                                                (String) row[0],
                                                ((Number) row[1]).longValue(),
                                                (String) row[2],
                                                Timestamps.of(row[3])))
                                        .toList())));
    }

    /** The catalogue's generation; until the transaction ends nobody changes it. */
    public Uni<Long> generation(Transaction tx) {
        return tx.list(Long.class, "select generation from catalogue for share").map(List::getFirst);
    }

    /**
     * Keeps a file. Of its versions known by now, the newest comes into force now; those known later wait for the clock.
     *
     * @return false where somebody else changed the file meanwhile; then nothing was kept
     */
    public Uni<Boolean> keep(Programme programme, String text, long revision, Instant now, Transaction tx) {
        var matching = Changes.matching(programme);
        return tx.execute("update catalogue set generation = generation + 1")
                .chain(() -> tx.list(
                        String.class, "select matching from programme_file where programme = ?1", programme.id()))
                .chain(before -> tx.execute("""
                        insert into programme_file (programme, revision, text, changed_at, matching) values (?1, ?2, ?3, ?4, ?5)
                        on conflict (programme) do update
                           set revision = excluded.revision, text = excluded.text, changed_at = excluded.changed_at,
                               matching = excluded.matching
                         where programme_file.revision = excluded.revision - 1
                        """, programme.id(), revision, text, now, matching)
                        .chain(kept -> kept == 0
                                ? Uni.createFrom().item(false)
                                : versions(programme, now, tx)
                                        .chain(() -> before.contains(matching)
                                                ? Uni.createFrom().voidItem()
                                                : rescreen(programme, now, tx))
                                        .replaceWith(true)));
    }

    private Uni<Void> rescreen(Programme programme, Instant now, Transaction tx) {
        return Rescreenings.plan(
                List.of(payloads.write(programme.parties())), now, ProgrammeEvents.caseId(programme, now), tx);
    }

    private Uni<Void> versions(Programme programme, Instant now, Transaction tx) {
        return tx.execute("delete from programme_version where programme = ?1", programme.id())
                .chain(() -> InOrder.each(
                        programme.versions(),
                        version -> tx.execute(
                                "insert into programme_version (programme, sequence, known_from, activated) values (?1, ?2, ?3, ?4)",
                                programme.id(),
                                version.sequence(),
                                version.knownFrom().instant(),
                                !version.knownFrom().instant().isAfter(now))))
                .chain(() -> {
                    programme
                            .knownAt(now)
                            .ifPresent(
                                    version -> tx.publish(List.of(ProgrammeEvents.published(programme, version, now))));
                    return Redecisions.of(programme.id(), now, ProgrammeEvents.caseId(programme, now), tx);
                });
    }

    /** Versions whose day has come, oldest first. */
    public Uni<List<Next>> due(Instant now, Transaction tx) {
        return tx.list(Object[].class, """
                        select programme, sequence, known_from from programme_version
                         where not activated and known_from <= ?1 order by known_from, programme, sequence
                        """, now)
                .map(rows -> rows.stream()
                        .map(row -> new Next((String) row[0], ((Number) row[1]).longValue(), Timestamps.of(row[2])))
                        .toList());
    }

    /** Brings a version into force as of the instant from which it is known; nothing where that was done already. */
    public Uni<Boolean> activate(Programme programme, ProgrammeVersion version, Transaction tx) {
        var knownFrom = version.knownFrom().instant();
        return tx.list(Long.class, "select generation from catalogue for update")
                .chain(() -> tx.execute(
                        "update programme_version set activated = true where programme = ?1 and sequence = ?2 and not activated",
                        programme.id(),
                        version.sequence()))
                .chain(activated -> {
                    if (activated == 0) {
                        return Uni.createFrom().item(false);
                    }
                    tx.publish(List.of(ProgrammeEvents.published(programme, version, knownFrom)));
                    return Redecisions.of(programme.id(), knownFrom, ProgrammeEvents.caseId(programme, knownFrom), tx)
                            .replaceWith(true);
                });
    }

    /** How many versions, changes and redecisions are due, and when the next version comes into force. */
    public Uni<Due> backlog(Instant now, Transaction tx) {
        return tx.list(Object[].class, """
                        select (select count(*) from programme_version where not activated and known_from <= ?1)
                               + (select count(*) from redecision) + (select count(*) from change)
                               + (select count(*) from batch where keys is null),
                               (select min(known_from) from programme_version where not activated and known_from > ?1)
                        """, now)
                .map(List::getFirst)
                .map(row -> new Due(((Number) row[0]).longValue(), row[1] == null ? null : Timestamps.of(row[1])));
    }
}
