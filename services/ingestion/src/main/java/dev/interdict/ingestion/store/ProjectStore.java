package dev.interdict.ingestion.store;

import dev.interdict.ingestion.domain.ListedVersion;
import dev.interdict.ingestion.domain.Project;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Projects, to be looked at. */
@ApplicationScoped
public class ProjectStore {

    private static final String LISTED = " from version v join project p on p.id = v.project_id"
            + " where (v.active or not ?1) and (cast(?2 as text) is null or p.name = ?2)";

    private final Rows rows;

    ProjectStore(Rows rows) {
        this.rows = rows;
    }

    /** The project of that id. */
    public Uni<Optional<Project>> project(UUID id, Transaction tx) {
        return tx.list(ProjectRow.class, ProjectRow.SELECT + " where p.id = ?1", id)
                .map(found -> found.stream().findFirst().map(rows::project));
    }

    /** The project of that name. */
    public Uni<Optional<Project>> named(String name, Transaction tx) {
        return tx.list(ProjectRow.class, ProjectRow.SELECT + " where p.name = ?1", name)
                .map(found -> found.stream().findFirst().map(rows::project));
    }

    /** The projects by name, those after the name given. */
    public Uni<List<Project>> after(String name, int limit, Transaction tx) {
        return tx.list(ProjectRow.class, ProjectRow.SELECT + " where p.name > ?1 order by p.name limit ?2", name, limit)
                .map(found -> found.stream().map(rows::project).toList());
    }

    /** Versions by project and order of creation. */
    public Uni<List<ListedVersion>> versions(
            boolean activeOnly, @Nullable String project, int limit, long offset, Transaction tx) {
        return tx.list(
                        Object[].class,
                        "select p.id, p.name, v.name, v.active, p.tags" + LISTED
                                + " order by p.name, v.seq limit ?3 offset ?4",
                        activeOnly,
                        project,
                        limit,
                        offset)
                .map(found -> found.stream().map(this::listed).toList());
    }

    /** How many versions there are. */
    public Uni<Long> versionCount(boolean activeOnly, @Nullable String project, Transaction tx) {
        return tx.list(Long.class, "select count(*)" + LISTED, activeOnly, project)
                .map(List::getFirst);
    }

    private ListedVersion listed(Object[] row) {
        return new ListedVersion(
                (UUID) row[0], (String) row[1], (String) row[2], (Boolean) row[3], rows.words((String) row[4]));
    }
}
