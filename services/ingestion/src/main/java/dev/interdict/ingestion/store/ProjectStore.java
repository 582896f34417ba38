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

    /** The id of the project that has the id ?1, or has a version that has it. */
    static final String OF_ID = "coalesce((select v.project_id from version v where v.id = ?1), ?1)";

    private static final String LATEST = """
            v.name = coalesce(p.latest, (select n.name from version n where n.project_id = p.id order by n.seq desc limit 1))
            """;
    private static final String FROM =
            " from version v join project p on p.id = v.project_id left join project a on a.id = p.parent";
    private static final String SELECT =
            "select v.id, p.name, v.name, v.active, " + LATEST + ", p.tags, a.id, a.name" + FROM;
    private static final String LISTED = " where (v.active or not ?1) and (cast(?2 as text) is null or p.name = ?2)";

    private final Rows rows;

    ProjectStore(Rows rows) {
        this.rows = rows;
    }

    /** The project of that id, or that has a version of it. */
    public Uni<Optional<Project>> project(UUID id, Transaction tx) {
        return tx.list(ProjectRow.class, ProjectRow.SELECT + " where p.id = " + OF_ID, id)
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
        return listed(tx, LISTED + " order by p.name, v.seq limit ?3 offset ?4", activeOnly, project, limit, offset);
    }

    /** How many versions there are. */
    public Uni<Long> versionCount(boolean activeOnly, @Nullable String project, Transaction tx) {
        return tx.list(Long.class, "select count(*)" + FROM + LISTED, activeOnly, project)
                .map(List::getFirst);
    }

    /** The version of that id. */
    public Uni<Optional<ListedVersion>> version(UUID id, Transaction tx) {
        return listed(tx, " where v.id = ?1", id).map(found -> found.stream().findFirst());
    }

    /** The version of that name, or where that is null the latest. */
    public Uni<Optional<ListedVersion>> version(String project, @Nullable String version, Transaction tx) {
        return listed(
                        tx,
                        " where p.name = ?1 and (v.name = cast(?2 as text) or (cast(?2 as text) is null and " + LATEST
                                + "))",
                        project,
                        version)
                .map(found -> found.stream().findFirst());
    }

    private Uni<List<ListedVersion>> listed(Transaction tx, String where, @Nullable Object... parameters) {
        return tx.list(Object[].class, SELECT + where, parameters)
                .map(found -> found.stream().map(this::listed).toList());
    }

    private ListedVersion listed(Object[] row) {
        return new ListedVersion(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (Boolean) row[3],
                (Boolean) row[4],
                rows.words((String) row[5]),
                row[6] == null ? null : new ListedVersion.Parent((UUID) row[6], (String) row[7]));
    }
}
