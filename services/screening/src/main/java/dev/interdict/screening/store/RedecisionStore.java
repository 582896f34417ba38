package dev.interdict.screening.store;

import dev.interdict.platform.Ids;
import dev.interdict.platform.Timestamps;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
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
     */
    public record Redecision(UUID project, Instant at, String caseId) {}

    /** The oldest ones, one of each project; those as of an instant wait until all keys were held against what changed by then. */
    public Uni<List<Redecision>> oldest(int limit, Transaction tx) {
        return tx.list(Object[].class, """
                        select r.project_id, r.at, r.case_id from redecision r
                         where not exists (select 1 from change c where c.at <= r.at)
                           and not exists (select 1 from redecision e where e.project_id = r.project_id and e.at < r.at)
                         order by r.at, r.project_id limit ?1
                        """, limit)
                .map(rows -> rows.stream()
                        .map(row -> new Redecision((UUID) row[0], Timestamps.of(row[1]), (String) row[2]))
                        .toList());
    }

    /** Takes them off the list; gives the projects of those that nobody else did. */
    public Uni<Set<UUID>> done(List<Redecision> redecisions, Transaction tx) {
        return tx.list(UUID.class, """
                        delete from redecision r
                         using jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as d(project uuid, at timestamptz)
                         where r.project_id = d.project and r.at = d.at returning r.project_id
                        """, documents.write(redecisions)).map(Set::copyOf);
    }

    /** Plans that projects are decided as of the instant. */
    public Uni<Void> plan(Collection<UUID> projects, Instant at, String caseId, Transaction tx) {
        return tx.execute("""
                        insert into redecision (project_id, at, case_id)
                        select p.id, cast(?2 as timestamptz), cast(?3 as text)
                          from unnest(cast(cast(?1 as text) as uuid[])) as p(id) on conflict do nothing
                        """, Ids.array(projects), at, caseId).replaceWithVoid();
    }

    /** A project as of an instant. */
    public record AsOf(UUID project, Instant at, String caseId) {}

    /** Those projects that something which became known at or before their instant has not yet reached. */
    public Uni<Set<UUID>> behind(List<AsOf> projects, Transaction tx) {
        return tx.list(UUID.class, """
                        select p.project from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as p(project uuid, at timestamptz)
                         where exists (select 1 from programme_version where not activated and known_from <= p.at)
                            or exists (select 1 from redecision r where r.project_id = p.project and r.at <= p.at)
                            or exists (select 1 from change c where c.at <= p.at)
                        """, documents.write(projects)).map(Set::copyOf);
    }

    /** Plans the instants after those given at which a version came into force that the projects were not decided with. */
    public Uni<Void> catchUp(List<AsOf> projects, Transaction tx) {
        return tx.execute("""
                        insert into redecision (project_id, at, case_id)
                        select distinct p.project, v.known_from, p."caseId"
                          from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                               as p(project uuid, at timestamptz, "caseId" text)
                          join programme_version v on v.activated and v.known_from > p.at
                        on conflict do nothing
                        """, documents.write(projects)).replaceWithVoid();
    }
}
