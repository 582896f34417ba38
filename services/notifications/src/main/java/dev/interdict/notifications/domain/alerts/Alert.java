package dev.interdict.notifications.domain.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people and machines are told once.
 *
 * @param id the step's
 * @param at product instant: the step's due instant, or the detection if later
 * @param raisedAt wall time
 * @param phase null, like all that belongs to it, where the step is not one of a phase
 * @param findings no more than {@value AlertRules#MOST_FINDINGS}, those that are sure first
 */
public record Alert(
        UUID id,
        Kind kind,
        String step,
        Instant at,
        Instant raisedAt,
        Severity severity,
        String summary,
        Project project,
        String programme,
        String programmeTitle,
        @Nullable String phase,
        @Nullable Instant effectiveAt,
        @Nullable String legalTime,
        @Nullable Boolean zoneStated,
        @Nullable String wording,
        @Nullable String text,
        List<String> prohibits,
        List<String> citations,
        List<Standing> standing,
        List<Amendment> amendments,
        int findingsTotal,
        List<Finding> findings) {

    /** An alert that was kept before there were amendments has none. */
    public Alert {
        amendments = Objects.requireNonNullElse(amendments, List.of());
    }

    /** This alert with no more than so many findings. */
    public Alert withAtMost(int most) {
        return findings.size() <= most ? this : with(List.copyOf(findings.subList(0, most)));
    }

    private Alert with(List<Finding> findings) {
        return new Alert(
                id,
                kind,
                step,
                at,
                raisedAt,
                severity,
                summary,
                project,
                programme,
                programmeTitle,
                phase,
                effectiveAt,
                legalTime,
                zoneStated,
                wording,
                text,
                prohibits,
                citations,
                standing,
                amendments,
                findingsTotal,
                findings);
    }
}
