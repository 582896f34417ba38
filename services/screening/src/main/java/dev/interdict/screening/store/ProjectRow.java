package dev.interdict.screening.store;

import dev.interdict.screening.domain.findings.Project;
import dev.interdict.screening.domain.programmes.Profile;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A project as ingestion told it. */
@Entity
@Table(name = "project")
@NullUnmarked
class ProjectRow {

    @Id
    UUID id;

    String name;
    String owner;
    String jurisdictions;
    String roles;
    String activeVersions;
    long ingestionRevision;
    long revision;

    Project toDomain(Documents documents) {
        return new Project(
                id,
                name,
                owner,
                new Profile(Set.copyOf(documents.strings(jurisdictions)), Set.copyOf(documents.strings(roles))),
                Set.copyOf(documents.strings(activeVersions)));
    }
}
