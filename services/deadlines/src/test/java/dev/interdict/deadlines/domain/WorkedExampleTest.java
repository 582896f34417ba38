package dev.interdict.deadlines.domain;

import static dev.interdict.deadlines.domain.Samples.IN_FORCE;
import static dev.interdict.deadlines.domain.Samples.PENDING;
import static dev.interdict.deadlines.domain.Samples.finding;
import static dev.interdict.deadlines.domain.Samples.stands;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The worked example of the contract: the mail gateway from June to October 2024. */
class WorkedExampleTest {

    @Test
    void theMailGatewayIsToldOfNineteenTimes() {
        var table = new Table(PENDING)
                .decided(stands(finding(1), PENDING, "2024-06-01T12:00:00Z"))
                .clock("2024-06-20T04:00:00Z")
                .amended(IN_FORCE, "2024-06-20T04:00:00Z")
                .decided(stands(finding(1), IN_FORCE, "2024-06-20T04:00:00Z"))
                .clock("2024-10-07T12:00:00Z");
        assertThat(table.lines())
                .containsExactly(
                        "2024-06-01T12:00:00Z detected - detected",
                        "2024-06-20T04:00:00Z announced announced T",
                        "2024-07-01T04:00:00Z approaching updates-ksn T-90d",
                        "2024-07-01T04:00:00Z approaching resale-integration-licensing T-90d",
                        "2024-07-13T04:00:00Z approaching new-agreements T-7d",
                        "2024-07-19T04:00:00Z approaching new-agreements T-1d",
                        "2024-07-20T04:00:00Z in-effect new-agreements T",
                        "2024-08-30T04:00:00Z approaching updates-ksn T-30d",
                        "2024-08-30T04:00:00Z approaching resale-integration-licensing T-30d",
                        "2024-09-22T04:00:00Z approaching updates-ksn T-7d",
                        "2024-09-22T04:00:00Z approaching resale-integration-licensing T-7d",
                        "2024-09-28T04:00:00Z approaching updates-ksn T-1d",
                        "2024-09-28T04:00:00Z approaching resale-integration-licensing T-1d",
                        "2024-09-29T04:00:00Z in-effect updates-ksn T",
                        "2024-09-29T04:00:00Z in-effect resale-integration-licensing T",
                        "2024-09-30T04:00:00Z still-present updates-ksn +1d",
                        "2024-09-30T04:00:00Z still-present resale-integration-licensing +1d",
                        "2024-10-06T04:00:00Z still-present updates-ksn +7d",
                        "2024-10-06T04:00:00Z still-present resale-integration-licensing +7d");
    }
}
