package dev.interdict.screening.programmefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interdict.screening.Programmes;
import dev.interdict.screening.domain.programmes.Phase;
import dev.interdict.screening.domain.programmes.ProgrammeVersion;
import dev.interdict.screening.programmefiles.ProgrammeFiles.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProgrammeFilesTest {

    private static final String KASPERSKY =
            Objects.requireNonNull(BundledProgrammes.texts().get("us-bis-icts-kaspersky-2024"));

    @Test
    void theDeterminationIsKnownAsPendingFirstAndAsAnnouncedLater() {
        assertThat(Programmes.kaspersky().versions())
                .extracting(
                        ProgrammeVersion::status,
                        version -> version.knownFrom().instant(),
                        version -> version.phases().size())
                .containsExactly(
                        tuple("pending", Instant.parse("2024-04-09T04:00:00Z"), 0),
                        tuple("announced", Instant.parse("2024-06-20T04:00:00Z"), 4));
    }

    @Test
    void itsPhasesBeginAtMidnightInNewYork() {
        var announced = Programmes.kaspersky().versions().getLast();
        assertThat(announced.phases())
                .extracting(
                        Phase::id,
                        phase -> phase.effective().instant(),
                        phase -> phase.effective().text())
                .containsExactly(
                        tuple("announced", Instant.parse("2024-06-20T04:00:00Z"), "2024-06-20T00:00 America/New_York"),
                        tuple(
                                "new-agreements",
                                Instant.parse("2024-07-20T04:00:00Z"),
                                "2024-07-20T00:00 America/New_York"),
                        tuple(
                                "updates-ksn",
                                Instant.parse("2024-09-29T04:00:00Z"),
                                "2024-09-29T00:00 America/New_York"),
                        tuple(
                                "resale-integration-licensing",
                                Instant.parse("2024-09-29T04:00:00Z"),
                                "2024-09-29T00:00 America/New_York"));
        assertThat(announced.phases())
                .filteredOn(Phase::isAboutWhatIsPresent)
                .extracting(Phase::id)
                .containsExactly("updates-ksn", "resale-integration-licensing");
        assertThat(announced.phases())
                .filteredOn(phase -> phase.effective().zoneStated())
                .extracting(Phase::id)
                .containsExactly("updates-ksn");
    }

    @Test
    void anUnknownFieldIsAFaultWithItsPlace() {
        assertThat(faults(KASPERSKY.replace("jurisdiction: US", "jurisdiction: US\njurisdicton: US")))
                .extracting(Fault::detail)
                .anyMatch(detail -> detail.contains("jurisdicton"));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var faults = faults(KASPERSKY.replace("status: pending", "status: soon").replace("kind: notice", "kind: note"));
        assertThat(faults).extracting(Fault::pointer).contains("/versions/0/status", "/versions/1/phases/0/kind");
    }

    @Test
    void aZoneThatDoesNotExistIsRefusedWithThoseThatLookLikeIt() {
        assertThat(faults(KASPERSKY.replace(
                        "zone: America/New_York, zone_basis: stated", "zone: America/New_Yorck, zone_basis: stated")))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo("/versions/1/phases/2/effective/zone");
                    assertThat(fault.told()).contains("America/New_York");
                });
    }

    @Test
    void aDayThatDoesNotExistIsRefused() {
        assertThat(faults(KASPERSKY.replace("2024-07-20T00:00", "2024-07-32T00:00")))
                .extracting(Fault::pointer)
                .containsExactly("/versions/1/phases/1/effective/local");
    }

    @Test
    void aSourceThatIsNotExplainedIsRefused() {
        assertThat(faults(KASPERSKY.replace("NPM: ", "NPN: ")))
                .extracting(Fault::pointer)
                .containsExactly("/parties/0/purl_namespaces/1/source");
    }

    @Test
    void brokenYamlIsToldWithLineAndColumn() {
        assertThat(faults("id: [unclosed"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.detail()).startsWith("The file is not valid YAML: line "));
    }

    @Test
    void anAliasIsNotFollowed() {
        assertThat(faults("a: &a [x]\nb: [*a, *a]\n")).isNotEmpty();
    }

    @Test
    void faultsOfSchemaAndOfSenseAreToldTogetherInTheOrderOfTheFileWithLineAndRemedy() {
        var faults = faults("""
                id: x-1
                title: "A programme that judges: who has it is in breach"
                jurisdiction: XX
                authority: "Somebody"
                closure: {text: "Nobody else", links: [cousin]}
                parties:
                  - {id: a, name: "A", names: [{name: "Company A", source: UNKNOWN}]}
                scope: {text: "All", covers: any-product, question: "Is it?", colour: red}
                versions:
                  - status: announced
                    known_from: {date: 2024-02-30, zone: America/New_York, zone_basis: stated, literal: "x"}
                    summary: "Something"
                    citations: ["X"]
                    phases:
                      - id: ban
                        kind: prohibition
                        effective: {date: 2024-03-01, zone: Europe/Berln, zone_basis: inferred, literal: "1 March"}
                        until: {date: 2024-02-01, zone: Europe/Berlin, zone_basis: inferred, literal: "1 February"}
                        text: "No sale."
                        citations: ["X"]
                        sources: [S]
                        confidence: sure
                sources: {S: "A source"}
                """);
        assertThat(faults)
                .extracting(Fault::line, Fault::pointer)
                .containsExactly(
                        tuple(2, "/title"),
                        tuple(3, "/jurisdiction"),
                        tuple(5, "/closure/links/0"),
                        tuple(7, "/parties/0/names/0/source"),
                        tuple(8, "/scope/colour"),
                        tuple(11, "/versions/0/known_from/date"),
                        tuple(15, "/versions/0/phases/0/prohibits"),
                        tuple(17, "/versions/0/phases/0/effective/zone"),
                        tuple(18, "/versions/0/phases/0/until"),
                        tuple(22, "/versions/0/phases/0/confidence"));
        assertThat(faults).allSatisfy(fault -> assertThat(fault.remedy()).isNotBlank());
        assertThat(faults.get(7).remedy()).contains("Europe/Berlin");
    }

    private static List<Fault> faults(String text) {
        return switch (ProgrammeFiles.read(text, 1)) {
            case Reading.Good ignored -> List.of();
            case Reading.Faulty(var faults) -> faults;
        };
    }
}
