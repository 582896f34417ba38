package dev.interdict.ingestion.store;

import dev.interdict.ingestion.domain.Sbom;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** The bytes of the SBOM, as they came. */
    public Uni<Optional<byte[]>> document(UUID id, Transaction tx) {
        return tx.list(byte[].class, "select bytes from document where sbom_id = ?1", id)
                .map(found -> found.stream().findFirst());
    }

    /** The current SBOMs of the projects, by project, version and slot. */
    public Uni<List<Sbom>> currentOf(Collection<UUID> projects, Transaction tx) {
        return tx.list(
                        SbomRow.class,
                        SbomRow.SELECT
                                + " where s.is_current and s.project_id = any(cast(cast(?1 as text) as uuid[]))"
                                + " order by s.project_id, s.version, s.slot",
                        projects.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .map(found -> found.stream().map(rows::sbom).toList());
    }
}
