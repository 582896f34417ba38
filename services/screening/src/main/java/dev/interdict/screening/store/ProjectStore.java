package dev.interdict.screening.store;

import dev.interdict.platform.Transaction;
import dev.interdict.schemas.ingestion.ProjectChanged;
import dev.interdict.schemas.ingestion.ProjectVersion;
import dev.interdict.screening.domain.findings.Project;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Projects as ingestion told them. */
@ApplicationScoped
public class ProjectStore {

    private final Documents documents;

    ProjectStore(Documents documents) {
        this.documents = documents;
    }

    /** The project, locked until the transaction ends; none where it is not yet known. */
    public Uni<List<Project>> lock(UUID id, Transaction tx) {
        return tx.list(ProjectRow.class, "select * from project where id = ?1 for update", id)
                .map(this::toDomain);
    }

    /** The projects by id. */
    public Uni<Map<UUID, Project>> byId(Collection<UUID> ids, Transaction tx) {
        var list = ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return tx.list(ProjectRow.class, "select * from project where id = any(cast(cast(?1 as text) as uuid[]))", list)
                .map(rows -> toDomain(rows).stream().collect(Collectors.toMap(Project::id, Function.identity())));
    }

    /** Takes the project in, unless something newer is known. Gives whether it was taken. */
    public Uni<Boolean> take(ProjectChanged project, Transaction tx) {
        return tx.execute(
                        """
                        insert into project (id, name, owner, jurisdictions, roles, active_versions, ingestion_revision, revision)
                        values (?1, ?2, cast(?3 as text), ?4, ?5, ?6, ?7, 0)
                        on conflict (id) do update
                           set name = excluded.name, owner = excluded.owner, jurisdictions = excluded.jurisdictions,
                               roles = excluded.roles, active_versions = excluded.active_versions,
                               ingestion_revision = excluded.ingestion_revision
                         where project.ingestion_revision < excluded.ingestion_revision
                        """,
                        project.getProjectId(),
                        project.getName(),
                        project.getOwner(),
                        documents.write(project.getJurisdictions()),
                        documents.write(project.getRoles()),
                        documents.write(project.getVersions().stream()
                                .filter(ProjectVersion::getActive)
                                .map(ProjectVersion::getName)
                                .toList()),
                        project.getRevision())
                .map(taken -> taken == 1);
    }

    /** The project's next revision in screening. */
    Uni<Long> nextRevision(UUID id, Transaction tx) {
        return tx.list(Long.class, "update project set revision = revision + 1 where id = ?1 returning revision", id)
                .map(List::getFirst);
    }

    private List<Project> toDomain(List<ProjectRow> rows) {
        return rows.stream().map(row -> row.toDomain(documents)).toList();
    }
}
