package dev.interdict.screening.store;

import dev.interdict.platform.Timestamps;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which list versions each upload was screened against. */
@ApplicationScoped
public class ScreeningRecordStore {

    private final Documents documents;

    ScreeningRecordStore(Documents documents) {
        this.documents = documents;
    }

    /** When an upload was screened; {@code at} is a product instant. */
    public record Screened(UUID sbom, Instant at) {}

    /**
     * A list version that an upload was held against.
     *
     * @param version null where the list was dropped
     * @param date that the list says of itself; null where it says none
     * @param inForceSince product instant
     */
    public record HeldAgainst(
            String code,
            @Nullable String title,
            @Nullable String version,
            @Nullable LocalDate date,
            Instant inForceSince,
            When when) {}

    /** When an upload was held against a version. */
    public enum When {
        /** It was in force when the upload came in. */
        SCREENING,
        /** It came into force later, and all vendor keys were held against what it changed. */
        RESCREENING,
        /** It came into force later, and is still being held against them. */
        PENDING
    }

    /**
     * Notes uploads that were screened; those of them that are forgotten already were overtaken by newer ones. Each is
     * looked up by its id: of {@code not exists} the database would read the whole table.
     *
     * @param generation of the catalogue that is in force
     */
    public Uni<Void> note(List<Screened> uploads, long generation, Transaction tx) {
        return uploads.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.execute(
                                """
                                insert into screening_record (sbom_id, at, generation, until)
                                select u.sbom, u.at, cast(?2 as bigint),
                                       case when (select s.id from sbom s where s.id = u.sbom) is null then cast(?2 as bigint) end
                                  from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as u(sbom uuid, at timestamptz)
                                on conflict do nothing
                                """,
                                documents.write(uploads.stream()
                                        .map(one -> Map.of(
                                                "sbom", one.sbom(),
                                                "at", one.at().toString()))
                                        .toList()),
                                generation)
                        .replaceWithVoid();
    }

    /** When the upload was screened; empty where it never was. */
    public Uni<Optional<Instant>> at(UUID sbom, Transaction tx) {
        return tx.list(Object.class, "select at from screening_record where sbom_id = ?1", sbom)
                .map(rows -> rows.stream().map(Timestamps::of).findFirst());
    }

    /** By code and in order: what was in force then, and what came since while the upload was its slot's current one. */
    public Uni<List<HeldAgainst>> heldAgainst(UUID sbom, Transaction tx) {
        return tx.list(Object[].class, """
                        select c.code, v.title, c.hash, cast(v.date as text), c.at,
                               case when c.generation <= s.generation then 'SCREENING'
                                    when exists (select 1 from rescreening r where r.change_id is not null and r.at = c.at) then 'PENDING'
                                    else 'RESCREENING' end
                          from screening_record s
                          join watchlist_change c
                            on c.generation > s.generation and (s.until is null or c.generation <= s.until)
                            or c.hash is not null
                           and c.generation = (select max(generation) from watchlist_change l
                                                where l.code = c.code and l.generation <= s.generation)
                          left join watchlist_version v on v.code = c.code and v.hash = c.hash
                         where s.sbom_id = ?1 order by c.code, c.generation
                        """, sbom)
                .map(rows -> rows.stream()
                        .map(row -> new HeldAgainst(
                                (String) row[0],
                                (String) row[1],
                                (String) row[2],
                                row[3] == null ? null : LocalDate.parse((String) row[3]),
                                Timestamps.of(row[4]),
                                When.valueOf((String) row[5])))
                        .toList());
    }
}
