package dev.interdict.ingestion.store;

import dev.interdict.ingestion.domain.Sbom;
import dev.interdict.platform.Ids;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** SBOMs, to be looked at. */
@ApplicationScoped
public class SbomStore {

    private final Rows rows;

    SbomStore(Rows rows) {
        this.rows = rows;
    }

    /** The SBOM of that id. */
    public Uni<Optional<Sbom>> sbom(UUID id, Transaction tx) {
        return tx.list(SbomRow.class, SbomRow.SELECT + " where s.id = ?1", id)
                .map(found -> found.stream().findFirst().map(rows::sbom));
    }

    /** Those of the SBOMs that are known. */
    public Uni<Map<UUID, Sbom>> sboms(Collection<UUID> ids, Transaction tx) {
        return tx.list(
                        SbomRow.class,
                        SbomRow.SELECT + " where s.id = any(" + Rows.UUIDS.formatted(1) + ")",
                        Ids.array(ids))
                .map(found -> found.stream().map(rows::sbom).collect(Collectors.toMap(Sbom::id, Function.identity())));
    }

    /** Those of the SBOMs that are neither screened nor rejected nor gone. */
    public Uni<Set<UUID>> unsettled(Collection<UUID> ids, Transaction tx) {
        return tx.list(
                        UUID.class,
                        "select id from sbom where state not in ('SCREENED', 'REJECTED') and id = any("
                                + Rows.UUIDS.formatted(1) + ")",
                        Ids.array(ids))
                .map(Set::copyOf);
    }

    /**
     * A document that is kept.
     *
     * @param pieces how many pieces it is kept in
     */
    public record Document(String mediaType, int pieces) {}

    /** The document of the SBOM. */
    public Uni<Optional<Document>> document(UUID id, Transaction tx) {
        return tx.list(Object[].class, "select media_type, pieces from sbom where id = ?1", id)
                .map(found -> found.stream()
                        .findFirst()
                        .map(row -> new Document((String) row[0], ((Number) row[1]).intValue())));
    }

    /** A piece of the document, counted from 0, as it is kept; none where the SBOM is gone meanwhile. */
    public Uni<Optional<byte[]>> piece(UUID id, int number, Transaction tx) {
        return tx.list(byte[].class, "select bytes from document_piece where sbom_id = ?1 and piece = ?2", id, number)
                .map(found -> found.stream().findFirst());
    }

    /** The current SBOMs of the projects, by project, version and slot. */
    public Uni<List<Sbom>> currentOf(Collection<UUID> projects, Transaction tx) {
        return tx.list(
                        SbomRow.class,
                        SbomRow.SELECT
                                + " where s.is_current and s.project_id = any(" + Rows.UUIDS.formatted(1) + ")"
                                + " order by s.project_id, s.version, s.slot",
                        Ids.array(projects))
                .map(found -> found.stream().map(rows::sbom).toList());
    }
}
