package dev.interdict.notifications.domain.alerts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Findings of one project that reached one step together, part n of m.
 *
 * @param id of project, programme, phase, kind, step and instant; the same in all parts
 * @param name such as T-30d, T or +7d
 * @param at the step's due instant, or the detection if later
 * @param phase null where the step is not one of a phase
 * @param part from 1
 * @param findingsTotal in all parts
 * @param findings in this part
 */
public record Step(
        UUID id,
        Project project,
        String programme,
        String programmeTitle,
        Kind kind,
        String name,
        Instant at,
        @Nullable Phase phase,
        List<String> prohibits,
        List<String> citations,
        List<Standing> standing,
        List<Amendment> amendments,
        int part,
        int findingsTotal,
        List<Finding> findings) {

    /** This step as if one finding alone had reached it. */
    public Step only(Finding finding) {
        return with(List.of(finding), 1);
    }

    Step with(List<Finding> findings) {
        return with(findings, findingsTotal);
    }

    /** True where a person has to look at each of the findings. */
    public boolean isReview() {
        return findings.stream().allMatch(finding -> finding.band() == Band.REVIEW);
    }

    Step with(List<Finding> findings, int findingsTotal) {
        return new Step(
                id,
                project,
                programme,
                programmeTitle,
                kind,
                name,
                at,
                phase,
                prohibits,
                citations,
                standing,
                amendments,
                part,
                findingsTotal,
                findings);
    }
}
