package dev.interdict.screening.store;

import dev.interdict.platform.AvroCodec;
import dev.interdict.platform.Cause;
import dev.interdict.platform.Ids;
import dev.interdict.platform.Strung;
import dev.interdict.platform.Transaction;
import dev.interdict.schemas.ingestion.ComponentsRead;
import dev.interdict.screening.domain.findings.CurrentSbom;
import dev.interdict.screening.domain.matching.Match;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SBOMs as their batches come in, and each slot's current one with what was matched in it. */
@ApplicationScoped
public class SbomStore {

    private final Documents documents;

    SbomStore(Documents documents) {
        this.documents = documents;
    }

    /**
     * How far an upload has come in.
     *
     * @param complete all its batches are in
     * @param superseded a newer upload is already the slot's current one
     */
    public record Progress(boolean complete, boolean superseded, int components) {}

    /**
     * A batch as it is kept.
     *
     * @param payload the batch, packed
     * @param matches what was matched in it, JSON
     * @param keys second halves of its vendor keys, as PostgreSQL reads an array from a text
     */
    public record Written(ComponentsRead batch, byte[] payload, String matches, String keys) {}

    /** The batch as it is kept. Takes a thread for itself. */
    public Written write(ComponentsRead batch, Collection<UUID> keys, List<Match> matches) {
        return new Written(batch, Packed.of(AvroCodec.encode(batch)), documents.writeMatches(matches), halves(keys));
    }

    /** Keeps batches, and their SBOMs with the first of each. */
    public Uni<Void> keep(List<Written> batches, Transaction tx) {
        var payloads = new Strung();
        var lines = batches.stream()
                .map(batch -> BatchLine.of(batch, payloads.add(batch.payload())))
                .toList();
        return tx.execute("""
                        with line as (
                              select * from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                                  as l(sbom uuid, project uuid, version text, slot text, revision bigint, batches int,
                                       batch int, components int, matches text, keys text, start int, length int)),
                             added as (
                              insert into sbom (id, project_id, version, slot, revision, batches, current)
                              select distinct on (sbom) sbom, project, version, slot, revision, batches, false
                                from line order by sbom on conflict do nothing)
                        insert into batch (sbom_id, batch, components, payload, matches, keys)
                        select sbom, batch, components, substring(cast(?2 as bytea) from start for length), matches,
                               cast(keys as bigint[])
                          from line on conflict do nothing
                        """, documents.write(lines), payloads.bytes()).replaceWithVoid();
    }

    /** The second half of a key finds the batches that have it; that another has the same half costs nothing but a look. */
    private static String halves(Collection<UUID> keys) {
        return keys.stream()
                .map(key -> key.getLeastSignificantBits() + "")
                .distinct()
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** How far the uploads have come in. */
    public Uni<Map<UUID, Progress>> progress(Collection<UUID> uploads, Transaction tx) {
        return tx.list(Object[].class, """
                        select s.id,
                               (select count(*) = s.batches from batch b where b.sbom_id = s.id),
                               exists (select 1 from sbom c where c.project_id = s.project_id and c.version = s.version
                                        and c.slot = s.slot and c.current and c.revision > s.revision),
                               (select coalesce(sum(b.components), 0) from batch b where b.sbom_id = s.id)
                          from sbom s where s.id = any(cast(cast(?1 as text) as uuid[]))
                        """, Ids.array(uploads))
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> (UUID) row[0],
                                row -> new Progress(
                                        (Boolean) row[1], (Boolean) row[2], ((Number) row[3]).intValue()))));
    }

    /** Makes complete uploads their slots' current ones; what was uploaded there before is forgotten. */
    public Uni<Void> makeCurrent(Collection<UUID> uploads, Transaction tx) {
        if (uploads.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var ids = Ids.array(uploads);
        return tx.execute("""
                        with gone as (
                              delete from sbom s using sbom n
                               where n.id = any(cast(cast(?1 as text) as uuid[])) and s.project_id = n.project_id
                                 and s.version = n.version and s.slot = n.slot and s.revision < n.revision
                              returning s.id)
                        update screening_record set until = (select generation from catalogue)
                         where sbom_id in (select id from gone)
                        """, ids)
                .chain(() -> tx.execute(
                        "update sbom set current = true where id = any(cast(cast(?1 as text) as uuid[]))", ids))
                .replaceWithVoid();
    }

    /** Says that an upload cannot be screened. */
    public void reject(UUID project, UUID sbom, String reason, Instant at, Transaction tx) {
        tx.publish(List.of(FindingEvents.rejected(project, sbom, reason, at, Cause.first(sbom))));
    }

    /** Forgets uploads. */
    public Uni<Void> forget(Collection<UUID> uploads, Transaction tx) {
        return uploads.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.execute("delete from sbom where id = any(cast(cast(?1 as text) as uuid[]))", Ids.array(uploads))
                        .replaceWithVoid();
    }

    /** Of each project the current SBOMs with their matches; projects without one are left out. */
    public Uni<Map<UUID, List<CurrentSbom>>> current(Collection<UUID> projects, Transaction tx) {
        return tx.list(Object[].class, """
                        select s.project_id, s.version, s.slot, s.id, b.matches from sbom s
                          left join lateral (select batch, matches from batch where sbom_id = s.id and matches <> '[]' offset 0) b
                            on true
                         where s.project_id = any(cast(cast(?1 as text) as uuid[])) and s.current
                         order by s.version, s.slot, b.batch
                        """, Ids.array(projects))
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (UUID) row[0],
                                Collectors.collectingAndThen(Collectors.toList(), this::toCurrent))));
    }

    /**
     * An upload that came in, or is coming in.
     *
     * @param complete it is its slot's current one
     * @param matches of all batches so far
     */
    public record Screened(UUID sbom, UUID project, boolean complete, List<Match> matches) {}

    /** The upload; none where there is no such one, or a newer one has taken its place. */
    public Uni<List<Screened>> screened(UUID sbom, Transaction tx) {
        return tx.list(Object[].class, """
                        select s.id, s.project_id, s.current, b.matches from sbom s
                          left join batch b on b.sbom_id = s.id and b.matches <> '[]'
                         where s.id = ?1 order by b.batch
                        """, sbom).map(rows -> rows.isEmpty() ? List.of() : List.of(toScreened(rows)));
    }

    private Screened toScreened(List<Object[]> rows) {
        var first = rows.getFirst();
        return new Screened(
                (UUID) first[0],
                (UUID) first[1],
                (Boolean) first[2],
                rows.stream()
                        .map(row -> row[3])
                        .filter(String.class::isInstance)
                        .flatMap(text -> documents.matches((String) text).stream())
                        .toList());
    }

    /** Names a batch. */
    public record BatchKey(UUID sbom, int batch) {}

    /**
     * A batch some of whose keys were touched.
     *
     * @param halves of those keys
     * @param matches as they were before
     */
    public record Due(ComponentsRead batch, Set<Long> halves, List<Match> matches) {}

    /** Some of the projects' batches that have keys which were touched. */
    public Uni<List<Due>> due(Collection<UUID> projects, int limit, Transaction tx) {
        return tx.list(Object[].class, """
                        select b.payload, array_to_string(b.due, ','), b.matches from batch b join sbom s on s.id = b.sbom_id
                         where s.project_id = any(cast(cast(?1 as text) as uuid[])) and b.due is not null
                         order by b.sbom_id, b.batch limit ?2
                        """, Ids.array(projects), limit)
                .map(rows -> rows.stream()
                        .map(row -> new Due(
                                decode((byte[]) row[0]),
                                Stream.of(((String) row[1]).split(",", -1))
                                        .map(Long::valueOf)
                                        .collect(Collectors.toSet()),
                                documents.matches((String) row[2])))
                        .toList());
    }

    /** Some of the batches that were kept before there were vendor keys. */
    public Uni<List<ComponentsRead>> unkeyed(int limit, Transaction tx) {
        return tx.list(byte[].class, "select payload from batch where keys is null limit ?1", limit)
                .map(rows -> rows.stream().map(SbomStore::decode).toList());
    }

    /** A batch that was matched again, with its vendor keys. */
    public record Rematched(BatchKey batch, Collection<UUID> keys, List<Match> matches) {}

    /** Replaces what was matched in batches. */
    public Uni<Void> rematched(List<Rematched> batches, Transaction tx) {
        return tx.execute(
                        """
                        update batch b set matches = r.matches, keys = coalesce(b.keys, cast(r.keys as bigint[])), due = null
                          from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                               as r(sbom uuid, batch int, keys text, matches text)
                         where b.sbom_id = r.sbom and b.batch = r.batch
                        """,
                        documents.write(batches.stream()
                                .map(one -> Map.of(
                                        "sbom", one.batch().sbom(),
                                        "batch", one.batch().batch(),
                                        "keys", halves(one.keys()),
                                        "matches", documents.writeMatches(one.matches())))
                                .toList()))
                .replaceWithVoid();
    }

    private List<CurrentSbom> toCurrent(List<Object[]> rows) {
        var matches = new LinkedHashMap<UUID, List<Match>>();
        var sboms = new LinkedHashMap<UUID, CurrentSbom>();
        for (var row : rows) {
            var id = (UUID) row[3];
            sboms.putIfAbsent(id, new CurrentSbom((String) row[1], (String) row[2], id, List.of()));
            if (row[4] instanceof String text) {
                matches.computeIfAbsent(id, absent -> new ArrayList<>()).addAll(documents.matches(text));
            }
        }
        return sboms.values().stream()
                .map(sbom -> new CurrentSbom(
                        sbom.version(), sbom.slot(), sbom.sbom(), matches.getOrDefault(sbom.sbom(), List.of())))
                .toList();
    }

    private static ComponentsRead decode(byte[] payload) {
        var plain = Packed.plain(payload);
        return AvroCodec.decode(plain, 0, ComponentsRead.getClassSchema(), ComponentsRead.class);
    }
}
