package dev.interdict.ingestion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ingestion.domain.IngestionEvent.ProjectChanged;
import dev.interdict.ingestion.domain.IngestionEvent.SbomDeleted;
import dev.interdict.ingestion.domain.IngestionEvent.SbomReceived;
import dev.interdict.ingestion.domain.IngestionEvent.SlotEmptied;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IngestionRulesTest {

    private static final UUID PROJECT = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("00000000-0000-7000-8000-000000000004");
    private static final UUID MAIL = UUID.fromString("00000000-0000-7000-8000-000000000003");
    private static final UUID SBOM = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final UUID OLDER = UUID.fromString("00000000-0000-7000-8000-000000000003");
    private static final UUID EMPTY = UUID.fromString("00000000-0000-7000-8000-000000000004");
    private static final Instant NOON = Instant.parse("2024-06-01T12:00:00Z");
    private static final ProjectClaims IN_MAIL =
            new ProjectClaims(List.of(), false, null, new ProjectKey(null, "mail", "5"));
    private static final Timings TIMINGS = Timings.read(NOON, 1, 0, 3);

    @Test
    void anUploadForANewProjectMakesTheVersionAndTakesTheSbom() {
        var decision =
                IngestionRules.deliver(delivery("1.0", true, List.of("team-a")), project(), Lineage.NONE, SECOND, null);

        assertThat(decision.events()).hasSize(2);
        var changed = (ProjectChanged) decision.events().getFirst();
        assertThat(changed.project().versions()).containsExactly(new ProjectVersion(PROJECT, "1.0", true));
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
        var decision =
                IngestionRules.deliver(delivery("1.0", false, List.of()), project("1.0"), Lineage.NONE, SECOND, null);

        assertThat(decision.events()).singleElement().isInstanceOf(SbomReceived.class);
    }

    @Test
    void aNewVersionLeavesTheOlderOnesActive() {
        var decision =
                IngestionRules.deliver(delivery("2.0", true, List.of()), project("1.0"), Lineage.NONE, SECOND, null);

        assertThat(((ProjectChanged) decision.events().getFirst()).project().versions())
                .containsExactly(new ProjectVersion(PROJECT, "1.0", true), new ProjectVersion(SECOND, "2.0", true));
    }

    @Test
    void aVersionThatIsNotKnownIsNotMadeUnasked() {
        assertThat(IngestionRules.deliver(
                        delivery("2.0", false, List.of()), project("1.0"), Lineage.NONE, SECOND, null))
                .isEqualTo(new Decision.Unknown());
    }

    @Test
    void theBytesOfTheCurrentDocumentAreNotTakenAgain() {
        var current = sbom("sha256:aa", SbomState.SCREENED);

        assertThat(IngestionRules.deliver(
                        delivery("1.0", true, List.of()), project("1.0"), Lineage.NONE, SECOND, current))
                .isEqualTo(new Decision.AlreadyCurrent(current, List.of()));
    }

    @Test
    void otherBytesAreTakenAgain() {
        var current = sbom("sha256:bb", SbomState.SCREENED);

        assertThat(IngestionRules.deliver(
                        delivery("1.0", true, List.of()), project("1.0"), Lineage.NONE, SECOND, current))
                .isInstanceOf(Decision.Taken.class);
    }

    @Test
    void aDeletedCurrentSbomEmptiesItsSlot() {
        var current = sbom("sha256:aa", SbomState.SCREENED);

        assertThat(IngestionRules.delete(current, project("1.0"), current, EMPTY, NOON))
                .containsExactly(new SbomDeleted(SBOM), new SlotEmptied(EMPTY, PROJECT, "1.0", "default", 7, NOON));
    }

    @Test
    void aDeletedOlderSbomLeavesItsSlotAsItIs() {
        var older = sbom(OLDER, "sha256:bb", SbomState.SCREENED);
        var current = sbom("sha256:aa", SbomState.SCREENED);

        assertThat(IngestionRules.delete(older, project("1.0"), current, EMPTY, NOON))
                .containsExactly(new SbomDeleted(OLDER));
        assertThat(IngestionRules.delete(older, project("1.0"), null, EMPTY, NOON))
                .containsExactly(new SbomDeleted(OLDER));
    }

    @Test
    void anIdAloneIsThatOfTheVersionThatTheUploadGoesTo() {
        assertThat(byId(PROJECT).versionIn(project("1.0", "2.0"))).isEqualTo("1.0");
        assertThat(byId(SECOND).versionIn(project("1.0", "2.0"))).isEqualTo("2.0");
        assertThat(new Upload(null, "gateway", null, "default", true, ProjectClaims.NONE)
                        .versionIn(project("1.0", "2.0")))
                .isEmpty();
    }

    @Test
    void theVersionCreatedLastIsTheLatestUntilAnotherIsCalledSo() {
        assertThat(project("1.0", "2.0").latestVersion()).isEqualTo("2.0");

        var decision = IngestionRules.deliver(
                delivery("1.0", false, new ProjectClaims(List.of(), true, null, null)),
                project("1.0", "2.0"),
                Lineage.NONE,
                SECOND,
                null);

        var changed = changed(decision);
        assertThat(changed.latestVersion()).isEqualTo("1.0");
        assertThat(changed.withVersion("3.0", MAIL).latestVersion()).isEqualTo("1.0");
    }

    @Test
    void anUploadMaySayThatItsVersionNoLongerCounts() {
        var decision = IngestionRules.deliver(
                delivery("1.0", false, new ProjectClaims(List.of(), false, false, null)),
                project("1.0", "2.0"),
                Lineage.NONE,
                SECOND,
                null);

        assertThat(changed(decision).versions())
                .containsExactly(new ProjectVersion(PROJECT, "1.0", false), new ProjectVersion(SECOND, "2.0", true));
    }

    @Test
    void aVersionThatBeginsPutsItsProjectUnderTheParent() {
        var decision = IngestionRules.deliver(
                delivery("2.0", true, IN_MAIL), project("1.0"), new Lineage(List.of(MAIL, SECOND)), SECOND, null);

        assertThat(changed(decision).parent()).isEqualTo(MAIL);
    }

    @Test
    void aKnownVersionLeavesItsProjectWhereItIs() {
        var decision = IngestionRules.deliver(
                delivery("1.0", true, IN_MAIL), project("1.0"), new Lineage(List.of(MAIL)), SECOND, null);

        assertThat(decision.events()).singleElement().isInstanceOf(SbomReceived.class);
    }

    @Test
    void anotherVersionOfTheSameProjectIsNoParent() {
        var decision = IngestionRules.deliver(
                delivery("2.0", true, IN_MAIL), project("1.0"), new Lineage(List.of(PROJECT)), SECOND, null);

        assertThat(changed(decision).parent()).isNull();
    }

    @Test
    void aParentThatIsNotKnownOrBelowIsNone() {
        assertThat(IngestionRules.deliver(delivery("2.0", true, IN_MAIL), project("1.0"), Lineage.NONE, SECOND, null))
                .isInstanceOfSatisfying(Decision.NoParent.class, refused -> {
                    assertThat(refused.fault().pointer()).isEqualTo("/parentName");
                    assertThat(refused.isKnown()).isFalse();
                });
        assertThat(IngestionRules.deliver(
                        delivery("2.0", true, new ProjectClaims(List.of(), false, null, ProjectKey.of(MAIL))),
                        project("1.0"),
                        new Lineage(List.of(MAIL, PROJECT)),
                        SECOND,
                        null))
                .isInstanceOfSatisfying(Decision.NoParent.class, refused -> {
                    assertThat(refused.fault().pointer()).isEqualTo("/parentUUID");
                    assertThat(refused.isKnown()).isTrue();
                });
    }

    @Test
    void whatScreeningTellsEndsAnSbomOnce() {
        var read = sbom("sha256:aa", SbomState.READ);

        assertThat(IngestionRules.screened(read, NOON))
                .contains(new SbomEnded(SBOM, SbomState.SCREENED, List.of(), NOON));
        assertThat(IngestionRules.rejected(read, "batch 2 is damaged", NOON))
                .contains(new SbomEnded(SBOM, SbomState.REJECTED, List.of("batch 2 is damaged"), NOON));
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
                Stream.of(versions)
                        .map(version -> new ProjectVersion(version.equals("1.0") ? PROJECT : SECOND, version, true))
                        .toList(),
                null,
                null,
                7);
    }

    private static Project changed(Decision decision) {
        return ((ProjectChanged) decision.events().getFirst()).project();
    }

    private static Upload byId(UUID id) {
        return new Upload(id, null, null, "default", false, ProjectClaims.NONE);
    }

    private static Delivery delivery(@Nullable String version, boolean create, List<String> tags) {
        return delivery(version, create, new ProjectClaims(tags, false, null, null));
    }

    private static Delivery delivery(@Nullable String version, boolean create, ProjectClaims claims) {
        return new Delivery(
                SBOM,
                new Upload(null, "gateway", version, "default", create, claims),
                new Document("CycloneDX", "1.6", "application/vnd.cyclonedx+json; version=1.6", 0, List.of()),
                new Small("sha256:aa"),
                NOON,
                TIMINGS);
    }

    private static Sbom sbom(String digest, SbomState state) {
        return sbom(SBOM, digest, state);
    }

    private static Sbom sbom(UUID id, String digest, SbomState state) {
        return new Sbom(
                id,
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
