package dev.interdict.screening.domain.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interdict.screening.Programmes;
import dev.interdict.screening.domain.matching.Evidence;
import dev.interdict.screening.domain.matching.Match;
import dev.interdict.screening.domain.matching.Subject;
import dev.interdict.screening.domain.programmes.Applies;
import dev.interdict.screening.domain.programmes.Posture;
import dev.interdict.screening.domain.programmes.Profile;
import dev.interdict.screening.domain.programmes.Programme;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FindingRulesTest {

    private static final Programme KASPERSKY = Programmes.kaspersky();
    private static final UUID PROJECT = new UUID(0, 1);
    private static final Instant PENDING = Instant.parse("2024-06-01T12:00:00Z");
    private static final Instant ANNOUNCED = Instant.parse("2024-06-20T04:00:00Z");
    private static final Profile ANY = new Profile(Set.of(), Set.of());

    @Test
    void aMatchInAnActiveVersionOpensAFinding() {
        assertThat(decide(ANY, List.of(sbom("1.0", engine("8.9"))), List.of(), PENDING))
                .singleElement()
                .isInstanceOfSatisfying(FindingEvent.Opened.class, opened -> {
                    assertThat(opened.finding().openedAt()).isEqualTo(PENDING);
                    assertThat(opened.finding().versions()).containsExactly("1.0");
                    assertThat(opened.finding().phases()).isEmpty();
                });
    }

    @Test
    void nothingIsFoundBeforeTheProgrammeIsKnown() {
        var before = Instant.parse("2024-04-09T03:59:59Z");
        assertThat(decide(ANY, List.of(sbom("1.0", engine("8.9"))), List.of(), before))
                .isEmpty();
    }

    @Test
    void anInactiveVersionDoesNotCount() {
        assertThat(decide(ANY, List.of(sbom("0.9", engine("8.9"))), List.of(), PENDING))
                .isEmpty();
    }

    @Test
    void aProjectThatGoesElsewhereIsNotReached() {
        var germany = new Profile(Set.of("DE"), Set.of());
        assertThat(decide(germany, List.of(sbom("1.0", engine("8.9"))), List.of(), PENDING))
                .isEmpty();
    }

    @Test
    void theSameSbomAgainChangesNothing() {
        var open = opened(PENDING);
        assertThat(decide(ANY, List.of(sbom("1.0", engine("8.9"))), List.of(open), PENDING.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void anUpgradeOfTheComponentChangesTheFindingAndDoesNotReopenIt() {
        var open = opened(PENDING);
        assertThat(decide(ANY, List.of(sbom("1.0", engine("9.0"))), List.of(open), PENDING.plusSeconds(60)))
                .singleElement()
                .isInstanceOfSatisfying(FindingEvent.Changed.class, changed -> {
                    assertThat(changed.finding().id()).isEqualTo(open.id());
                    assertThat(changed.finding().openedAt()).isEqualTo(PENDING);
                });
    }

    @Test
    void whenTheAnnouncementComesIntoForceTheFindingGetsItsPhases() {
        assertThat(decide(ANY, List.of(sbom("1.0", engine("8.9"))), List.of(opened(PENDING)), ANNOUNCED))
                .singleElement()
                .isInstanceOfSatisfying(FindingEvent.Changed.class, changed -> {
                    assertThat(changed.at()).isEqualTo(ANNOUNCED);
                    assertThat(changed.finding().phases())
                            .extracting(Posture::phase, Posture::posture)
                            .containsExactly(
                                    tuple("announced", "advised"),
                                    tuple("new-agreements", "upcoming"),
                                    tuple("updates-ksn", "upcoming"),
                                    tuple("resale-integration-licensing", "upcoming"));
                });
    }

    @Test
    void rolesThatAPhaseNeitherAddressesNorConcernsAreNotTold() {
        var licensor = new Profile(Set.of("US"), Set.of("licensor"));
        var event = decide(licensor, List.of(sbom("1.0", engine("8.9"))), List.of(), ANNOUNCED)
                .getFirst();
        assertThat(event.finding().phases())
                .filteredOn(Posture::told)
                .extracting(Posture::phase)
                .containsExactly("announced", "resale-integration-licensing");
    }

    @Test
    void onlyTimePassingChangesNothing() {
        var open = opened(ANNOUNCED);
        var later = Instant.parse("2024-10-01T00:00:00Z");
        assertThat(decide(ANY, List.of(sbom("1.0", engine("8.9"))), List.of(open), later))
                .isEmpty();
    }

    @Test
    void absenceClosesAndReturnOpensAnew() {
        var open = opened(PENDING);
        var later = PENDING.plusSeconds(60);
        var closed = decide(ANY, List.of(sbom("1.0")), List.of(open), later);
        assertThat(closed)
                .singleElement()
                .isInstanceOfSatisfying(
                        FindingEvent.Closed.class,
                        event -> assertThat(event.finding().closedAt()).isEqualTo(later));
        assertThat(decide(
                        ANY,
                        List.of(sbom("1.0", engine("8.9"))),
                        List.of(closed.getFirst().finding()),
                        later.plusSeconds(60)))
                .singleElement()
                .isInstanceOfSatisfying(FindingEvent.Opened.class, event -> {
                    assertThat(event.finding().id()).isEqualTo(open.id());
                    assertThat(event.finding().openedAt()).isEqualTo(later.plusSeconds(60));
                });
    }

    @Test
    void aMatchThatTheProgrammeDoesNotReachOpensNothing() {
        var beside = new Match(
                KASPERSKY.id(),
                "kaspersky",
                engine("8.9").subject(),
                0.95,
                new Applies.No("about dealings with the party"),
                engine("8.9").evidence());
        assertThat(decide(ANY, List.of(sbom("1.0", beside)), List.of(), ANNOUNCED))
                .isEmpty();
        assertThat(decide(ANY, List.of(sbom("1.0", beside)), List.of(opened(PENDING)), ANNOUNCED))
                .singleElement()
                .isInstanceOf(FindingEvent.Closed.class);
    }

    @Test
    void aProgrammeThatAsksForARoleOpensFindingsOnlyForWhoStatesIt() {
        var ban = Programmes.bundled("us-ndaa-fy2018-1634");
        var day = Instant.parse("2024-06-01T12:00:00Z");
        assertThat(of(ban, ANY, day)).isEmpty();
        assertThat(of(ban, new Profile(Set.of("US"), Set.of("integrator")), day))
                .isEmpty();
        assertThat(of(ban, new Profile(Set.of(), Set.of("federal-contractor")), day))
                .hasSize(1);
        assertThat(of(ban, new Profile(Set.of("DE"), Set.of("federal-contractor")), day))
                .isEmpty();
    }

    @Test
    void whatHasEndedOpensNothingAndClosesWhatWasOpen() {
        var revoked = Programmes.bundled("us-ieepa-tiktok-wechat-2020");
        var open = of(revoked, ANY, Instant.parse("2020-10-01T00:00:00Z"));
        assertThat(open).hasSize(1);
        assertThat(of(revoked, ANY, Instant.parse("2021-06-09T04:00:00Z"))).isEmpty();
        assertThat(decide(revoked, ANY, List.of(open.getFirst().finding()), Instant.parse("2021-06-09T04:00:00Z")))
                .singleElement()
                .isInstanceOf(FindingEvent.Closed.class);
    }

    private static List<FindingEvent> of(Programme programme, Profile profile, Instant at) {
        return decide(programme, profile, List.of(), at);
    }

    private static List<FindingEvent> decide(Programme programme, Profile profile, List<Finding> before, Instant at) {
        var engine = engine("8.9");
        return FindingRules.decide(
                new Project(PROJECT, "mail-gateway", null, profile, Set.of("1.0")),
                List.of(sbom(
                        "1.0",
                        new Match(
                                programme.id(),
                                programme.parties().getFirst().id(),
                                engine.subject(),
                                engine.score(),
                                engine.applies(),
                                engine.evidence()))),
                before,
                Map.of(programme.id(), programme),
                at,
                key -> UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static Finding opened(Instant at) {
        return decide(ANY, List.of(sbom("1.0", engine("8.9"))), List.of(), at)
                .getFirst()
                .finding();
    }

    private static List<FindingEvent> decide(
            Profile profile, List<CurrentSbom> current, List<Finding> before, Instant at) {
        return FindingRules.decide(
                new Project(PROJECT, "mail-gateway", null, profile, Set.of("1.0")),
                current,
                before,
                Map.of(KASPERSKY.id(), KASPERSKY),
                at,
                key -> UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static CurrentSbom sbom(String version, Match... matches) {
        return new CurrentSbom(version, "default", new UUID(0, 2), List.of(matches));
    }

    private static Match engine(String version) {
        return new Match(
                KASPERSKY.id(),
                "kaspersky",
                new Subject(
                        "pkg:generic/engine", "engine", version, "pkg:generic/engine@" + version, List.of("engine")),
                0.95,
                new Applies.Yes("covered"),
                List.of(new Evidence(
                        "/components/0/cpe",
                        "cpe",
                        "kaspersky",
                        "CPE vendor",
                        0.95,
                        Evidence.Family.IDENTITY,
                        "",
                        "")));
    }
}
