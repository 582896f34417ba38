package dev.interdict.ingestion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ingestion.domain.IngestionEvent.ProjectChanged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProfileRulesTest {

    private static final Instant NOON = Instant.parse("2024-06-01T12:00:00Z");
    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final UUID MAIL = UUID.fromString("00000000-0000-7000-8000-000000000003");
    private static final UUID OTHER = UUID.fromString("00000000-0000-7000-8000-000000000004");
    private static final Project PROJECT = new Project(
            ID,
            "gateway",
            "team-mail",
            List.of("appliance"),
            List.of("US"),
            List.of(),
            List.of(new ProjectVersion(ID, "1.0", true), new ProjectVersion(SECOND, "2.0", true)),
            MAIL,
            null,
            7);

    @Test
    void everyFaultHasItsPointer() {
        var profile = new Profile(
                " ",
                "a\u0000b",
                List.of("x".repeat(256)),
                List.of("EU", "us", "DE", "XX"),
                List.of("integrator", "king"),
                List.of(
                        new VersionClaim("1.0", false, true),
                        new VersionClaim("9.9", false, null),
                        new VersionClaim("2.0", null, true)),
                OTHER.toString());

        assertThat(ProfileRules.faults(profile, PROJECT, Lineage.NONE))
                .extracting(Fault::pointer)
                .containsExactly(
                        "/name",
                        "/owner",
                        "/tags/0",
                        "/jurisdictions/1",
                        "/jurisdictions/3",
                        "/roles/1",
                        "/versions/1/name",
                        "/versions/2/latest",
                        "/parent");
    }

    @Test
    void whatIsLeftOutStaysAsItIs() {
        var profile = new Profile(
                null,
                null,
                null,
                List.of("EU", "EU"),
                List.of("integrator"),
                List.of(new VersionClaim("1.0", false, null)),
                null);

        assertThat(ProfileRules.faults(profile, PROJECT, Lineage.NONE)).isEmpty();
        assertThat(ProfileRules.change(profile, PROJECT, Lineage.NONE, NOON))
                .containsExactly(new ProjectChanged(
                        new Project(
                                PROJECT.id(),
                                "gateway",
                                "team-mail",
                                List.of("appliance"),
                                List.of("EU"),
                                List.of("integrator"),
                                List.of(new ProjectVersion(ID, "1.0", false), new ProjectVersion(SECOND, "2.0", true)),
                                MAIL,
                                null,
                                7),
                        NOON));
    }

    @Test
    void aProfileThatChangesNothingIsNoEvent() {
        assertThat(changes(new Profile("gateway", null, null, null, null, null, null), Lineage.NONE))
                .isEmpty();
        assertThat(changes(latest("2.0", false), Lineage.NONE)).isEmpty();
        assertThat(changes(parent(MAIL.toString()), new Lineage(List.of(MAIL)))).isEmpty();
    }

    @Test
    void anOwnerAndAListCanBeTakenBack() {
        var changed = changed(new Profile(null, "", List.of(), List.of(), null, null, ""), Lineage.NONE);

        assertThat(changed.owner()).isNull();
        assertThat(changed.tags()).isEmpty();
        assertThat(changed.jurisdictions()).isEmpty();
        assertThat(changed.parent()).isNull();
    }

    @Test
    void theLatestIsWhatIsSaidUntilItIsTakenBack() {
        var said = changed(latest("1.0", true), Lineage.NONE);

        assertThat(said.latestVersion()).isEqualTo("1.0");
        assertThat(ProfileRules.change(latest("1.0", false), said, Lineage.NONE, NOON))
                .singleElement()
                .isInstanceOfSatisfying(
                        ProjectChanged.class,
                        changed -> assertThat(changed.project().latestVersion()).isEqualTo("2.0"));
    }

    @Test
    void aProjectIsNeverAboveItself() {
        assertThat(changed(parent(OTHER.toString()), new Lineage(List.of(OTHER, MAIL)))
                        .parent())
                .isEqualTo(OTHER);
        for (var above : List.of(List.of(ID), List.of(OTHER, MAIL, ID))) {
            assertThat(ProfileRules.faults(parent(above.getFirst().toString()), PROJECT, new Lineage(above)))
                    .extracting(Fault::pointer)
                    .containsExactly("/parent");
        }
    }

    private static Profile latest(String version, boolean latest) {
        return new Profile(null, null, null, null, null, List.of(new VersionClaim(version, null, latest)), null);
    }

    private static Profile parent(String id) {
        return new Profile(null, null, null, null, null, null, id);
    }

    private static Project changed(Profile profile, Lineage above) {
        return ((ProjectChanged) changes(profile, above).getFirst()).project();
    }

    private static List<IngestionEvent> changes(Profile profile, Lineage above) {
        return ProfileRules.change(profile, PROJECT, above, NOON);
    }
}
