package dev.interdict.deadlines.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.platform.AvroCodec;
import dev.interdict.schemas.deadlines.StepFinding;
import dev.interdict.schemas.deadlines.StepReached;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PartsTest {

    @Test
    void aPartHoldsFiftyFindings() {
        assertThat(sizes("short", 120)).containsExactly(50, 50, 20);
        assertThat(sizes("short", 50)).containsExactly(50);
    }

    @Test
    void aPartStaysUnder48KiB() {
        var parts = Parts.of(whole(), Collections.nCopies(50, finding("x".repeat(10_000))));
        assertThat(parts).extracting(List::size).startsWith(4, 4).endsWith(2);
        assertThat(parts)
                .allSatisfy(part -> assertThat(AvroCodec.encode(StepReached.newBuilder(whole())
                                .setFindings(part)
                                .build()))
                        .hasSizeLessThan(49_152));
    }

    @Test
    void aFindingThatIsTooLargeStandsAlone() {
        assertThat(sizes("x".repeat(60_000), 2)).containsExactly(1, 1);
    }

    private static List<Integer> sizes(String value, int findings) {
        return Parts.of(whole(), Collections.nCopies(findings, finding(value))).stream()
                .map(List::size)
                .toList();
    }

    private static StepReached whole() {
        return StepReached.newBuilder()
                .setStepId(new UUID(0, 1))
                .setProjectId(new UUID(0, 2))
                .setProjectName("mail-gateway")
                .setRevision(1)
                .setProgramme("us-bis-icts-kaspersky-2024")
                .setProgrammeTitle("Kaspersky")
                .setKind("detected")
                .setStep("detected")
                .setAt(Instant.parse("2024-06-01T12:00:00Z"))
                .setProhibits(List.of())
                .setCitations(List.of())
                .setStanding(List.of())
                .setPart(1)
                .setParts(1)
                .setFindingsTotal(1)
                .setFindings(List.of())
                .build();
    }

    private static StepFinding finding(String value) {
        return StepFinding.newBuilder()
                .setId(new UUID(0, 3))
                .setBand("ALERT")
                .setScore(1)
                .setParty("Kaspersky Lab")
                .setVersions(List.of("1.0"))
                .setComponentName("kav-sdk")
                .setField("/components/3/supplier/name")
                .setValue(value)
                .setPath(List.of())
                .setOpenedAt(Instant.parse("2024-06-01T12:00:00Z"))
                .build();
    }
}
