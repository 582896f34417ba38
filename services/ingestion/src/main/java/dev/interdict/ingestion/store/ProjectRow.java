package dev.interdict.ingestion.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A project as it is read: its lists and its versions are JSON. */
@Entity
@NullUnmarked
class ProjectRow {

    static final String SELECT = """
            select p.id, p.name, p.owner, p.tags, p.jurisdictions, p.roles, p.parent, p.latest, p.revision,
                   (select cast(coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'active', v.active)
                                                  order by v.seq), '[]') as text)
                      from version v where v.project_id = p.id) as versions
              from project p
            """;

    @Id
    UUID id;

    String name;
    String owner;
    String tags;
    String jurisdictions;
    String roles;
    String versions;
    UUID parent;
    String latest;
    long revision;
}
