package dev.interdict.screening.triggers;

import dev.interdict.screening.domain.findings.Finding;
import dev.interdict.screening.domain.findings.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision among those that were ever made of a finding. */
@Schema(name = "PastDecision")
record RulingHistoryView(
        @Schema(
                description =
                        "in-force; over: the waiver's time is up; replaced by a later one; or lapsed, as the finding"
                                + " came to rest on something else")
        String state,

        RulingView decision) {

    /** All of a finding's, the newest first. */
    static List<RulingHistoryView> of(Finding finding, List<Ruling> newestFirst, Instant now) {
        return IntStream.range(0, newestFirst.size())
                .mapToObj(age -> new RulingHistoryView(
                        age == 0 ? newest(finding, newestFirst.getFirst(), now) : "replaced",
                        RulingView.of(newestFirst.get(age))))
                .toList();
    }

    private static String newest(Finding finding, Ruling ruling, Instant now) {
        if (finding.ruling() == null) {
            return "lapsed";
        }
        return ruling.until() == null || ruling.silences(now) ? "in-force" : "over";
    }
}
