package dev.interdict.ingestion.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interdict.ingestion.domain.Project;
import dev.interdict.ingestion.domain.ProjectVersion;
import dev.interdict.ingestion.domain.Sbom;
import dev.interdict.ingestion.domain.SbomState;
import dev.interdict.ingestion.domain.Timings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;

/** Turns rows into values, and lists into the JSON that columns hold. */
@ApplicationScoped
class Rows {

    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<List<ProjectVersion>> VERSIONS = new TypeReference<>() {};

    /** What {@code Ids.array} made, as a parameter whose number is to be filled in. */
    static final String UUIDS = "cast(cast(?%d as text) as uuid[])";

    private final ObjectMapper json;

    Rows(ObjectMapper json) {
        this.json = json;
    }

    Project project(ProjectRow row) {
        return new Project(
                row.id,
                row.name,
                row.owner,
                read(row.tags, WORDS),
                read(row.jurisdictions, WORDS),
                read(row.roles, WORDS),
                read(row.versions, VERSIONS),
                row.parent,
                row.latest,
                row.revision);
    }

    Sbom sbom(SbomRow row) {
        return new Sbom(
                row.id,
                row.projectId,
                row.project,
                row.version,
                row.slot,
                SbomState.valueOf(row.state),
                row.format,
                row.specVersion,
                row.components,
                row.digest,
                read(row.warnings, WORDS),
                read(row.problems, WORDS),
                new Timings(
                        row.acceptedAt,
                        row.receiveMillis,
                        row.waitMillis,
                        row.readMillis,
                        row.storedAt,
                        row.publishedAt,
                        row.screenedAt));
    }

    List<String> words(String column) {
        return read(column, WORDS);
    }

    String json(List<?> list) {
        try {
            return json.writeValueAsString(list);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private <T> T read(String column, TypeReference<T> type) {
        try {
            return json.readValue(column, type);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
