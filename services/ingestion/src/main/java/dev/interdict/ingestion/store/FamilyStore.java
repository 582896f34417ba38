package dev.interdict.ingestion.store;

import dev.interdict.ingestion.domain.Lineage;
import dev.interdict.ingestion.domain.ProjectKey;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Which projects are parts of which. */
@ApplicationScoped
public class FamilyStore {

    /** The database's name of the lock that whoever changes a parent holds. */
    private static final int FAMILIES = 4_711;

    /**
     * The project so named and those above it, none where there is no such project. Until the transaction ends nobody
     * else learns the lineage of a parent, so that no two projects come above each other at once.
     */
    public Uni<Lineage> lineage(ProjectKey parent, Transaction tx) {
        return tx.list(Object.class, "select cast(pg_advisory_xact_lock(" + FAMILIES + ") as text)")
                .chain(() -> tx.list(UUID.class, """
                        with recursive above(id, parent, distance) as (
                            select p.id, p.parent, 0 from project p
                             where p.id = coalesce((select v.project_id from version v where v.id = cast(?1 as uuid)), cast(?1 as uuid))
                                or (p.name = cast(?2 as text)
                                    and (cast(?3 as text) is null
                                         or exists (select from version v where v.project_id = p.id and v.name = ?3)))
                            union all
                            select p.id, p.parent, above.distance + 1 from above join project p on p.id = above.parent)
                        select id from above order by distance
                        """, parent.id(), parent.name(), parent.version()))
                .map(Lineage::new);
    }
}
