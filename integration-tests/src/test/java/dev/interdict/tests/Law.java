package dev.interdict.tests;

import java.util.List;

/** What the 2024 determination makes of a project, written by hand from its dates (contract, "A worked example"). */
final class Law {

    private Law() {}

    /** For an SBOM uploaded at 2024-06-01T12:00:00Z, the clock moved to 2024-10-07T12:00:00Z. */
    static List<String> uploadedWhilePending(int findings) {
        return List.of(
                "2024-06-01T12:00:00Z detected - detected " + findings,
                "2024-06-20T04:00:00Z announced announced T " + findings,
                "2024-07-01T04:00:00Z approaching updates-ksn T-90d " + findings,
                "2024-07-01T04:00:00Z approaching resale-integration-licensing T-90d " + findings,
                "2024-07-13T04:00:00Z approaching new-agreements T-7d " + findings,
                "2024-07-19T04:00:00Z approaching new-agreements T-1d " + findings,
                "2024-07-20T04:00:00Z in-effect new-agreements T " + findings,
                "2024-08-30T04:00:00Z approaching updates-ksn T-30d " + findings,
                "2024-08-30T04:00:00Z approaching resale-integration-licensing T-30d " + findings,
                "2024-09-22T04:00:00Z approaching updates-ksn T-7d " + findings,
                "2024-09-22T04:00:00Z approaching resale-integration-licensing T-7d " + findings,
                "2024-09-28T04:00:00Z approaching updates-ksn T-1d " + findings,
                "2024-09-28T04:00:00Z approaching resale-integration-licensing T-1d " + findings,
                "2024-09-29T04:00:00Z in-effect updates-ksn T " + findings,
                "2024-09-29T04:00:00Z in-effect resale-integration-licensing T " + findings,
                "2024-09-30T04:00:00Z still-present updates-ksn +1d " + findings,
                "2024-09-30T04:00:00Z still-present resale-integration-licensing +1d " + findings,
                "2024-10-06T04:00:00Z still-present updates-ksn +7d " + findings,
                "2024-10-06T04:00:00Z still-present resale-integration-licensing +7d " + findings);
    }
}
