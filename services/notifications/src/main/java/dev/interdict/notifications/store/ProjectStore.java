package dev.interdict.notifications.store;

import dev.interdict.platform.Ids;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tags of projects. */
@ApplicationScoped
public class ProjectStore {

    private final Content content;

    ProjectStore(Content content) {
        this.content = content;
    }

    /** Keeps the project's tags, unless later ones are known; {@code revision} is the project's in ingestion. */
    public Uni<Void> record(UUID project, long revision, List<String> tags, Transaction tx) {
        return tx.execute("""
                        insert into project (id, revision, tags) values (?1, ?2, ?3)
                        on conflict (id) do update set revision = excluded.revision, tags = excluded.tags
                         where project.revision < excluded.revision
                        """, project, revision, content.write(tags)).replaceWithVoid();
    }

    /** The tags of those of the projects that were heard of. */
    public Uni<Map<UUID, List<String>>> tags(List<UUID> projects, Transaction tx) {
        return tx.list(
                        Object[].class,
                        "select id, tags from project where id = any(cast(cast(?1 as text) as uuid[]))",
                        Ids.array(projects))
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], this::tags)));
    }

    private List<String> tags(Object[] row) {
        return List.of(content.read((String) row[1], String[].class));
    }
}
