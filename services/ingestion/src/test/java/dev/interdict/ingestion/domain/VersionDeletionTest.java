package dev.interdict.ingestion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ingestion.domain.IngestionEvent.ProjectChanged;
import dev.interdict.ingestion.domain.IngestionEvent.ProjectDeleted;
import dev.interdict.ingestion.domain.IngestionEvent.SlotEmptied;
import dev.interdict.ingestion.domain.IngestionEvent.VersionDeleted;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VersionDeletionTest {

    private static final UUID PROJECT = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final UUID SBOM = UUID.fromString("00000000-0000-7000-8000-000000000003");
    private static final UUID ABSENT = UUID.fromString("00000000-0000-7000-8000-000000000004");
    private static final UUID UNKNOWN = UUID.fromString("00000000-0000-7000-8000-000000000005");
    private static final Instant NOON = Instant.parse("2024-06-01T12:00:00Z");
    private static final ProjectVersion ONE = new ProjectVersion(PROJECT, "1.0", true);
    private static final ProjectVersion TWO = new ProjectVersion(SECOND, "2.0", false);

    @Test
    void aVersionGoesWithItsSlotsAndTheOthersStay() {
        assertThat(delete(List.of(ONE), project("1.0"), sbom("1.0", "backend"), sbom("2.0", "default")))
                .containsExactly(
                        new SlotEmptied(ABSENT, PROJECT, "1.0", "backend", 7, NOON),
                        new VersionDeleted(PROJECT, "1.0"),
                        new ProjectChanged(project(null, 8, TWO), NOON));
    }

    @Test
    void whatSomebodyCalledTheLatestStaysSoWhenAnotherGoes() {
        assertThat(delete(List.of(ONE), project("2.0")))
                .containsExactly(new VersionDeleted(PROJECT, "1.0"), new ProjectChanged(project("2.0", 8, TWO), NOON));
    }

    @Test
    void withItsLastVersionAProjectGoes() {
        assertThat(delete(List.of(ONE, TWO), project(null), sbom("2.0", "default")))
                .containsExactly(
                        new SlotEmptied(ABSENT, PROJECT, "2.0", "default", 7, NOON),
                        new VersionDeleted(PROJECT, "1.0"),
                        new VersionDeleted(PROJECT, "2.0"),
                        new ProjectChanged(project(null, 8), NOON),
                        new ProjectDeleted(PROJECT));
    }

    @Test
    void theProjectsOwnIdIsAllVersionsWhereProjectsAreAskedForAndTheFirstWhereVersionsAre() {
        assertThat(VersionDeletion.ofProject(PROJECT, null, project(null))).containsExactly(ONE, TWO);
        assertThat(VersionDeletion.ofProject(PROJECT, "2.0", project(null))).containsExactly(TWO);
        assertThat(VersionDeletion.ofProject(PROJECT, "3.0", project(null))).isEmpty();
        assertThat(VersionDeletion.ofProject(SECOND, null, project(null))).containsExactly(TWO);
        assertThat(VersionDeletion.ofVersion(PROJECT, project(null))).containsExactly(ONE);
        assertThat(VersionDeletion.ofVersion(UNKNOWN, project(null))).isEmpty();
    }

    private static List<IngestionEvent> delete(List<ProjectVersion> versions, Project project, Sbom... current) {
        return VersionDeletion.delete(
                versions, project, List.of(current), sbom -> sbom.equals(SBOM) ? ABSENT : UNKNOWN, NOON);
    }

    private static Project project(@Nullable String latest) {
        return project(latest, 7, ONE, TWO);
    }

    private static Project project(@Nullable String latest, long revision, ProjectVersion... versions) {
        return new Project(
                PROJECT,
                "gateway",
                null,
                List.of("appliance"),
                List.of(),
                List.of(),
                List.of(versions),
                null,
                latest,
                revision);
    }

    private static Sbom sbom(String version, String slot) {
        return new Sbom(
                SBOM,
                PROJECT,
                "gateway",
                version,
                slot,
                SbomState.SCREENED,
                "CycloneDX",
                "1.6",
                0,
                "sha256:aa",
                List.of(),
                List.of(),
                Timings.read(NOON, 1, 0, 3));
    }
}
