package dev.interdict.notifications.domain.alerts;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When an alert is raised, and what stands in it. */
public final class AlertRules {

    /** An alert carries no more findings than this, and the total. */
    public static final int MOST_FINDINGS = 50;

    private static final Comparator<Finding> SUREST_FIRST = Comparator.comparing(Finding::band);

    private AlertRules() {}

    /**
     * Decides on one part of a step.
     *
     * @param known the alert of the step; null where there is none yet
     * @param now wall time
     */
    public static AlertDecision decide(Step step, @Nullable KnownAlert known, SeverityRules severities, Instant now) {
        if (known == null) {
            return new AlertDecision.Raised(alert(step, severities, now), step);
        }
        return step.part() <= known.lastPart()
                ? latecomers(known.alert(), step, severities)
                : new AlertDecision.Extended(extended(known.alert(), step, severities), step);
    }

    /** A finding that was heard of late reaches a step of which others were told already: it joins their alert. */
    private static AlertDecision latecomers(Alert alert, Step step, SeverityRules severities) {
        var told = alert.findings().stream().map(Finding::id).collect(Collectors.toSet());
        var late = step.findings().stream()
                .filter(finding -> !told.contains(finding.id()))
                .toList();
        if (late.isEmpty() || alert.findingsTotal() > told.size()) {
            return new AlertDecision.Repeated();
        }
        var joined = step.with(late, alert.findingsTotal() + late.size());
        return new AlertDecision.Extended(extended(alert, joined, severities), joined);
    }

    /** The alert as if both parts had come as one. */
    private static Alert extended(Alert alert, Step step, SeverityRules severities) {
        var both = Stream.concat(alert.findings().stream(), step.findings().stream());
        return alert(step.with(both.toList()), severities, alert.raisedAt());
    }

    private static Alert alert(Step part, SeverityRules severities, Instant raisedAt) {
        var step = part.with(part.findings().stream()
                .sorted(SUREST_FIRST)
                .limit(MOST_FINDINGS)
                .toList());
        var phase = step.phase();
        return new Alert(
                step.id(),
                step.kind(),
                step.name(),
                step.at(),
                raisedAt,
                severities.severity(step),
                Summary.of(step),
                step.project(),
                step.programme(),
                step.programmeTitle(),
                phase == null ? null : phase.id(),
                phase == null ? null : phase.effectiveAt(),
                phase == null ? null : phase.legalTime(),
                phase == null ? null : phase.zoneStated(),
                phase == null ? null : phase.wording(),
                phase == null ? null : phase.text(),
                step.prohibits(),
                step.citations(),
                step.standing(),
                step.amendments(),
                step.findingsTotal(),
                step.findings());
    }
}
