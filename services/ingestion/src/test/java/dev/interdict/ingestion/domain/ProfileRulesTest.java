package dev.interdict.ingestion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ingestion.domain.IngestionEvent.ProjectChanged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProfileRulesTest {

    private static final Instant NOON = Instant.parse("2024-06-01T12:00:00Z");
    private static final Project PROJECT = new Project(
            UUID.fromString("00000000-0000-7000-8000-000000000001"),
            "gateway",
            "team-mail",
            List.of("appliance"),
            List.of("US"),
            List.of(),
            List.of(new ProjectVersion("1.0", true), new ProjectVersion("2.0", true)),
            7);

    @Test
    void everyFaultHasItsPointer() {
        var profile = new Profile(
                " ",
                "a\u0000b",
                List.of("x".repeat(256)),
                List.of("EU", "us", "DE", "XX"),
                List.of("integrator", "king"),
                List.of(new ProjectVersion("1.0", false), new ProjectVersion("9.9", false)));

        assertThat(ProfileRules.faults(profile, PROJECT))
                .extracting(Fault::pointer)
                .containsExactly(
                        "/name",
                        "/owner",
                        "/tags/0",
                        "/jurisdictions/1",
                        "/jurisdictions/3",
                        "/roles/1",
                        "/versions/1/name");
    }

    @Test
    void whatIsLeftOutStaysAsItIs() {
        var profile = new Profile(
                null,
                null,
                null,
                List.of("EU", "EU"),
                List.of("integrator"),
                List.of(new ProjectVersion("1.0", false)));

        assertThat(ProfileRules.faults(profile, PROJECT)).isEmpty();
        assertThat(ProfileRules.change(profile, PROJECT, NOON))
                .containsExactly(new ProjectChanged(
                        new Project(
                                PROJECT.id(),
                                "gateway",
                                "team-mail",
                                List.of("appliance"),
                                List.of("EU"),
                                List.of("integrator"),
                                List.of(new ProjectVersion("1.0", false), new ProjectVersion("2.0", true)),
                                7),
                        NOON));
    }

    @Test
    void aProfileThatChangesNothingIsNoEvent() {
        assertThat(ProfileRules.change(new Profile("gateway", null, null, null, null, null), PROJECT, NOON))
                .isEmpty();
    }

    @Test
    void anOwnerAndAListCanBeTakenBack() {
        var events = ProfileRules.change(new Profile(null, "", List.of(), List.of(), null, null), PROJECT, NOON);

        var changed = ((ProjectChanged) events.getFirst()).project();
        assertThat(changed.owner()).isNull();
        assertThat(changed.tags()).isEmpty();
        assertThat(changed.jurisdictions()).isEmpty();
    }
}
