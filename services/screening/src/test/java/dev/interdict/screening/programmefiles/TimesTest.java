package dev.interdict.screening.programmefiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.screening.Programmes;
import dev.interdict.screening.domain.programmes.Due;
import dev.interdict.screening.domain.programmes.Phase;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.programmefiles.ProgrammeFiles.Reading;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the times that a source writes. */
class TimesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date: 2024-06-24 | 2024-06-24T04:00:00Z",
                "date: 2024-06-24, reading: until | 2024-06-24T04:00:00Z",
                "date: 2024-09-28, reading: through | 2024-09-29T04:00:00Z",
                "date: 2024-09-28, reading: by | 2024-09-29T04:00:00Z",
                "date: 2026-11-09, reading: through | 2026-11-10T05:00:00Z",
                "local: 2024-09-29T00:00 | 2024-09-29T04:00:00Z",
                // skipped by the clocks: the later offset counts; shown twice: the earlier instant
                "local: 2024-03-10T02:30 | 2024-03-10T07:30:00Z",
                "local: 2024-11-03T01:30 | 2024-11-03T05:30:00Z",
                // the last day of the month is not passed over
                "'after: {phase: anchor, months: 1}' | 2024-02-29T05:00:00Z",
                "'after: {phase: anchor, days: 30}' | 2024-03-01T05:00:00Z",
                // 31 January 2024 is a Wednesday
                "'after: {phase: anchor, business_days: 3}' | 2024-02-05T05:00:00Z",
                "'after: {phase: anchor, business_days: 3}, reading: by' | 2024-02-06T05:00:00Z",
            })
    void aDayIsReadAsItsWordsMeanIt(String time, String instant) {
        assertThat(phase(programme(time, "America/New_York"), "ban").effective().instant())
                .isEqualTo(Instant.parse(instant));
    }

    @Test
    void wordsThatContradictTheZoneGiveAnotherInstantBesideTheChosenOne() {
        var phase = phase(Programmes.bundled("us-ieepa-tiktok-wechat-2020"), "tiktok-app-store");
        assertThat(phase.effective().instant()).isEqualTo(Instant.parse("2020-09-28T03:59:00Z"));
        assertThat(phase.effective().alternative()).isEqualTo(Instant.parse("2020-09-28T04:59:00Z"));
        assertThat(phase.effective().wording()).contains("eastern standard time");
        assertThat(phase(Programmes.kaspersky(), "updates-ksn").effective().alternative())
                .isNull();
    }

    @Test
    void fromIssueThirtySixtyAndNinetyDaysAreCounted() {
        var bod = Programmes.bundled("us-dhs-bod-17-01");
        assertThat(bod.versions().getLast().phases())
                .filteredOn(phase ->
                        Set.of("identify-and-report", "plan", "begin-removal").contains(phase.id()))
                .extracting(phase -> phase.effective().local())
                .containsExactly(
                        LocalDateTime.of(2017, 10, 14, 0, 0),
                        LocalDateTime.of(2017, 11, 13, 0, 0),
                        LocalDateTime.of(2017, 12, 12, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        // a Wednesday, a Friday, and late on a Friday in New York, which is Saturday in UTC
        "2024-06-05T12:00:00Z, 2024-06-11T04:00:00Z",
        "2024-06-07T12:00:00Z, 2024-06-13T04:00:00Z",
        "2024-06-08T02:00:00Z, 2024-06-13T04:00:00Z",
    })
    void threeBusinessDaysAfterDiscoveryEndWithTheThirdOfThem(Instant discovered, Instant end) {
        var reporting = phase(Programmes.bundled("us-ndaa-fy2018-1634"), "reporting-3bd");
        var due = Objects.requireNonNull(reporting.says().due());
        assertThat(due).isEqualTo(new Due(3, true, "within 3 business days"));
        assertThat(due.after(discovered, reporting.effective().zone())).isEqualTo(end);
    }

    @Test
    void anInstantFollowsTheRulesOfItsZoneAndNothingElseOfTheFileMoves() {
        var moved = new Moved();
        ZoneRulesProvider.registerProvider(moved);
        var before = programme("date: 2024-06-24", Moved.ZONE);
        moved.offset = ZoneOffset.ofHours(3);
        var after = programme("date: 2024-06-24", Moved.ZONE);
        assertThat(phase(before, "ban").effective().instant()).isEqualTo(Instant.parse("2024-06-23T22:00:00Z"));
        assertThat(phase(after, "ban").effective().instant()).isEqualTo(Instant.parse("2024-06-23T21:00:00Z"));
        assertThat(after.versions().getLast().hash())
                .isEqualTo(before.versions().getLast().hash());
        assertThat(phase(after, "ban").effective().text()).isEqualTo("2024-06-24T00:00 Test/Moved");
    }

    /** A zone whose country changes its mind. */
    private static final class Moved extends ZoneRulesProvider {

        private static final String ZONE = "Test/Moved";
        private ZoneOffset offset = ZoneOffset.ofHours(2);

        @Override
        protected Set<String> provideZoneIds() {
            return Set.of(ZONE);
        }

        @Override
        protected ZoneRules provideRules(String zone, boolean forCaching) {
            return ZoneRules.of(offset);
        }

        @Override
        protected NavigableMap<String, ZoneRules> provideVersions(String zone) {
            return new TreeMap<>(java.util.Map.of("1", ZoneRules.of(offset)));
        }
    }

    private static Phase phase(Programme programme, String id) {
        return programme.versions().getLast().phases().stream()
                .filter(phase -> phase.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Programme programme(String time, String zone) {
        var text = """
                id: days-test
                title: "Days"
                jurisdiction: US
                authority: "Somebody"
                closure: {text: "Nobody else", links: []}
                parties:
                  - {id: a, name: "A", names: [{name: "Company A", source: S}]}
                scope: {text: "All", covers: any-product, question: "Is it?"}
                versions:
                  - status: announced
                    known_from: {date: 2024-01-01, zone: America/New_York, zone_basis: stated, literal: "x"}
                    summary: "Something"
                    citations: ["X"]
                    phases:
                      - id: anchor
                        kind: notice
                        effective: {date: 2024-01-31, zone: America/New_York, zone_basis: stated, literal: "x"}
                        text: "It was issued."
                        citations: ["X"]
                        sources: [S]
                        confidence: high
                      - id: ban
                        kind: prohibition
                        effective: {%s, zone: %s, zone_basis: inferred, literal: "x"}
                        text: "No sale."
                        prohibits: [sell]
                        citations: ["X"]
                        sources: [S]
                        confidence: high
                sources: {S: "A source"}
                """.formatted(time, zone);
        return switch (ProgrammeFiles.read(text, 1)) {
            case Reading.Good(var programme) -> programme;
            case Reading.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }
}
