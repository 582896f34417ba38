package dev.interdict.deadlines.store;

import dev.interdict.deadlines.domain.Project;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A project. */
@Entity
@Table(name = "project")
@NullUnmarked
class ProjectRow {

    @Id
    UUID id;

    String name;
    String owner;
    long revision;

    Project project() {
        return new Project(id, name, owner, revision);
    }
}
