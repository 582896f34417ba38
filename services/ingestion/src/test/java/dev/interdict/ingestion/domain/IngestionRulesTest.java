package dev.interdict.ingestion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ingestion.domain.IngestionEvent.ProjectChanged;
import dev.interdict.ingestion.domain.IngestionEvent.SbomReceived;
import dev.interdict.ingestion.domain.IngestionEvent.SbomRejected;
import dev.interdict.ingestion.domain.IngestionEvent.SbomScreened;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IngestionRulesTest {

    private static final UUID PROJECT = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID SBOM = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final Instant NOON = Instant.parse("2024-06-01T12:00:00Z");
    private static final Timings TIMINGS = new Timings(NOON, 3, null);

    @Test
    void anUploadForANewProjectMakesTheVersionAndTakesTheSbom() {
        var decision = IngestionRules.deliver(delivery("1.0", true, List.of("team-a")), project(), null);

        assertThat(decision.events()).hasSize(2);
        var changed = (ProjectChanged) decision.events().getFirst();
        assertThat(changed.project().versions()).containsExactly(new ProjectVersion("1.0", true));
        assertThat(changed.project().tags()).containsExactly("team-a");
        assertThat(changed.project().revision()).isEqualTo(8);
        var received = (SbomReceived) decision.events().getLast();
        assertThat(received.revision()).isEqualTo(7);
        assertThat(received.sbom().state()).isEqualTo(SbomState.READ);
        assertThat(received.sbom().version()).isEqualTo("1.0");
        assertThat(received.at()).isEqualTo(NOON);
    }

    @Test
    void anUploadForAKnownVersionLeavesTheProjectAsItIs() {
        var decision = IngestionRules.deliver(delivery("1.0", false, List.of()), project("1.0"), null);

        assertThat(decision.events()).singleElement().isInstanceOf(SbomReceived.class);
    }

    @Test
    void aNewVersionLeavesTheOlderOnesActive() {
        var decision = IngestionRules.deliver(delivery("2.0", true, List.of()), project("1.0"), null);

        assertThat(((ProjectChanged) decision.events().getFirst()).project().versions())
                .containsExactly(new ProjectVersion("1.0", true), new ProjectVersion("2.0", true));
    }

    @Test
    void aVersionThatIsNotKnownIsNotMadeUnasked() {
        assertThat(IngestionRules.deliver(delivery("2.0", false, List.of()), project("1.0"), null))
                .isEqualTo(new Decision.Unknown());
    }

    @Test
    void theBytesOfTheCurrentDocumentAreNotTakenAgain() {
        var current = sbom("sha256:aa", SbomState.SCREENED);

        assertThat(IngestionRules.deliver(delivery("1.0", true, List.of()), project("1.0"), current))
                .isEqualTo(new Decision.AlreadyCurrent(current, List.of()));
    }

    @Test
    void otherBytesAreTakenAgain() {
        var current = sbom("sha256:bb", SbomState.SCREENED);

        assertThat(IngestionRules.deliver(delivery("1.0", true, List.of()), project("1.0"), current))
                .isInstanceOf(Decision.Taken.class);
    }

    @Test
    void aProjectGivenByItsIdAloneGetsTheUploadForItsNewestVersion() {
        var byId = new Upload(PROJECT, null, null, "default", false, List.of());
        var byName = new Upload(null, "gateway", null, "default", true, List.of());

        assertThat(byId.versionIn(project("1.0", "2.0"))).isEqualTo("2.0");
        assertThat(byName.versionIn(project("1.0", "2.0"))).isEmpty();
    }

    @Test
    void whatScreeningTellsEndsAnSbomOnce() {
        var read = sbom("sha256:aa", SbomState.READ);

        assertThat(IngestionRules.screened(read, NOON)).contains(new SbomScreened(SBOM, NOON));
        assertThat(IngestionRules.rejected(read, "batch 2 is damaged", NOON))
                .contains(new SbomRejected(SBOM, "batch 2 is damaged", NOON));
        assertThat(IngestionRules.rejected(sbom("sha256:aa", SbomState.SCREENED), "late", NOON))
                .isEmpty();
    }

    private static Project project(String... versions) {
        return new Project(
                PROJECT,
                "gateway",
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(versions).stream()
                        .map(version -> new ProjectVersion(version, true))
                        .toList(),
                7);
    }

    private static Delivery delivery(@Nullable String version, boolean create, List<String> tags) {
        return new Delivery(
                SBOM,
                new Upload(null, "gateway", version, "default", create, tags),
                new Document("CycloneDX", "1.6", "application/vnd.cyclonedx+json; version=1.6", 0, List.of()),
                new Small("sha256:aa"),
                NOON,
                TIMINGS);
    }

    private static Sbom sbom(String digest, SbomState state) {
        return new Sbom(
                SBOM,
                PROJECT,
                "gateway",
                "1.0",
                "default",
                state,
                "CycloneDX",
                "1.6",
                0,
                digest,
                List.of(),
                List.of(),
                TIMINGS);
    }

    /** One byte without components. */
    private record Small(String digest) implements Content {

        @Override
        public int pieces() {
            return 1;
        }

        @Override
        public byte[] piece(int number) {
            return new byte[] {1};
        }

        @Override
        public int batches() {
            return 1;
        }

        @Override
        public List<Component> batch(int number) {
            return List.of();
        }

        @Override
        public boolean isAtHand() {
            return true;
        }
    }
}
