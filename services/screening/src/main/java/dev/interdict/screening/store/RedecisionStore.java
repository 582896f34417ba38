package dev.interdict.screening.store;

import dev.interdict.platform.Transaction;
import dev.interdict.schemas.ingestion.ComponentsRead;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Projects that have to be decided again because a programme changed or came into force. */
@ApplicationScoped
public class RedecisionStore {

    private final Documents documents;

    RedecisionStore(Documents documents) {
        this.documents = documents;
    }

    /**
     * A project to be decided again.
     *
     * @param at product instant as of which
     * @param rematch whether its components have to be matched again
     */
    public record Redecision(UUID project, Instant at, String caseId, boolean rematch) {}

    /** The oldest ones. */
    public Uni<List<Redecision>> oldest(int limit, Transaction tx) {
        return tx.list(
                        Object[].class,
                        "select project_id, at, case_id, rematch from redecision order by at, project_id limit ?1",
                        limit)
                .map(rows -> rows.stream()
                        .map(row ->
                                new Redecision((UUID) row[0], Instants.of(row[1]), (String) row[2], (Boolean) row[3]))
                        .toList());
    }

    /** Takes it off the list; false where somebody else did. */
    public Uni<Boolean> done(Redecision redecision, Transaction tx) {
        return tx.execute(
                        "delete from redecision where project_id = ?1 and at = ?2",
                        redecision.project(),
                        redecision.at())
                .map(deleted -> deleted == 1);
    }

    /** A project as of an instant. */
    public record AsOf(UUID project, Instant at, String caseId) {}

    /** Those projects that something which became known at or before their instant has not yet reached. */
    public Uni<Set<UUID>> behind(List<AsOf> projects, Transaction tx) {
        return tx.list(UUID.class, """
                        select p.project from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as p(project uuid, at timestamptz)
                         where exists (select 1 from programme_version where not activated and known_from <= p.at)
                            or exists (select 1 from redecision r where r.project_id = p.project and r.at <= p.at)
                        """, documents.write(projects)).map(Set::copyOf);
    }

    /** Plans the matching of those batches of a complete upload that came before the programmes changed. */
    public Uni<Void> rematch(ComponentsRead last, long generation, Instant at, String caseId, Transaction tx) {
        return last.getBatches() == 1
                ? Uni.createFrom().voidItem()
                : tx.execute("""
                                insert into redecision (project_id, at, case_id, rematch)
                                select s.project_id, cast(?3 as timestamptz), cast(?4 as text), true from sbom s
                                 where s.id = ?1 and s.current
                                   and exists (select 1 from batch b where b.sbom_id = s.id and b.generation < ?2)
                                on conflict (project_id, at) do update set rematch = true
                                """, last.getSbomId(), generation, at, caseId).replaceWithVoid();
    }

    /** Plans the instants after those given at which a version came into force that the projects were not decided with. */
    public Uni<Void> catchUp(List<AsOf> projects, Transaction tx) {
        return tx.execute("""
                        insert into redecision (project_id, at, case_id, rematch)
                        select distinct p.project, v.known_from, p."caseId", false
                          from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                               as p(project uuid, at timestamptz, "caseId" text)
                          join programme_version v on v.activated and v.known_from > p.at
                        on conflict do nothing
                        """, documents.write(projects)).replaceWithVoid();
    }
}
