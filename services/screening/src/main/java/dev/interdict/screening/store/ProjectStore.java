package dev.interdict.screening.store;

import dev.interdict.platform.Ids;
import dev.interdict.platform.Transaction;
import dev.interdict.schemas.ingestion.ProjectChanged;
import dev.interdict.schemas.ingestion.ProjectVersion;
import dev.interdict.screening.domain.findings.Project;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Projects as ingestion told them. */
@ApplicationScoped
public class ProjectStore {

    private final Documents documents;

    ProjectStore(Documents documents) {
        this.documents = documents;
    }

    /** The projects, locked until the transaction ends; without those that are not yet known. */
    public Uni<Map<UUID, Project>> lock(Collection<UUID> ids, Transaction tx) {
        return tx.list(
                        ProjectRow.class,
                        "select * from project where id = any(cast(cast(?1 as text) as uuid[])) order by id for update",
                        Ids.array(ids))
                .map(this::byId);
    }

    /** The projects by id. */
    public Uni<Map<UUID, Project>> byId(Collection<UUID> ids, Transaction tx) {
        return tx.list(
                        ProjectRow.class,
                        "select * from project where id = any(cast(cast(?1 as text) as uuid[]))",
                        Ids.array(ids))
                .map(this::byId);
    }

    /** Takes projects in, unless something newer is known of them. Gives those that were taken. */
    public Uni<Set<UUID>> take(List<ProjectChanged> changed, Transaction tx) {
        return tx.list(
                        UUID.class,
                        """
                        insert into project (id, name, owner, jurisdictions, roles, active_versions, ingestion_revision, revision)
                        select id, name, owner, jurisdictions, roles, active_versions, revision, 0
                          from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                               as c(id uuid, name text, owner text, jurisdictions text, roles text, active_versions text,
                                    revision bigint)
                         order by id
                        on conflict (id) do update
                           set name = excluded.name, owner = excluded.owner, jurisdictions = excluded.jurisdictions,
                               roles = excluded.roles, active_versions = excluded.active_versions,
                               ingestion_revision = excluded.ingestion_revision
                         where project.ingestion_revision < excluded.ingestion_revision
                        returning id
                        """,
                        documents.write(changed.stream().map(this::columns).toList()))
                .map(Set::copyOf);
    }

    private Map<String, @Nullable Object> columns(ProjectChanged project) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", project.getProjectId());
        columns.put("name", project.getName());
        columns.put("owner", project.getOwner());
        columns.put("jurisdictions", documents.write(project.getJurisdictions()));
        columns.put("roles", documents.write(project.getRoles()));
        columns.put(
                "active_versions",
                documents.write(project.getVersions().stream()
                        .filter(ProjectVersion::getActive)
                        .map(ProjectVersion::getName)
                        .toList()));
        columns.put("revision", project.getRevision());
        return columns;
    }

    /** The projects' next revisions in screening. */
    Uni<Map<UUID, Long>> nextRevisions(Collection<UUID> ids, Transaction tx) {
        return tx.list(Object[].class, """
                        update project set revision = revision + 1
                         where id = any(cast(cast(?1 as text) as uuid[])) returning id, revision
                        """, Ids.array(ids))
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1])));
    }

    private Map<UUID, Project> byId(List<ProjectRow> rows) {
        return rows.stream()
                .map(row -> row.toDomain(documents))
                .collect(Collectors.toMap(Project::id, Function.identity()));
    }
}
