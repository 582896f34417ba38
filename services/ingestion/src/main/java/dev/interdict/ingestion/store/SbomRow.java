package dev.interdict.ingestion.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** An SBOM as it is read, with its project's name. */
@Entity
@NullUnmarked
class SbomRow {

    static final String SELECT = """
            select s.id, s.project_id, p.name as project, s.version, s.slot, s.state, s.format, s.spec_version,
                   s.components, s.digest, s.warnings, s.problems, s.accepted_at, s.receive_millis,
                   s.wait_millis, s.read_millis, s.stored_at, s.published_at, s.screened_at
              from sbom s join project p on p.id = s.project_id
            """;

    @Id
    UUID id;

    UUID projectId;
    String project;
    String version;
    String slot;
    String state;
    String format;
    String specVersion;
    int components;
    String digest;
    String warnings;
    String problems;
    Instant acceptedAt;
    long receiveMillis;
    long waitMillis;
    long readMillis;
    Instant storedAt;
    Instant publishedAt;
    Instant screenedAt;
}
