package dev.interdict.notifications.store;

import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.alerts.Finding;
import dev.interdict.notifications.domain.alerts.Step;
import dev.interdict.notifications.siem.ComplianceFindings;
import dev.interdict.platform.AvroCodec;
import dev.interdict.platform.Cause;
import dev.interdict.platform.OutgoingEvent;
import dev.interdict.schemas.deadlines.StepFinding;
import dev.interdict.schemas.notifications.AlertRaised;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What leaves this service: the alert, and each finding for the SIEM. */
@ApplicationScoped
class AlertEvents {

    static final String ALERTS = "interdict.notifications.alerts.v1";

    /** Records stay under 64 KiB; what stands around the findings takes a few of them. */
    private static final int MOST_BYTES = 48 * 1024;

    private final ComplianceFindings siem;

    AlertEvents(ComplianceFindings siem) {
        this.siem = siem;
    }

    OutgoingEvent raised(Alert alert, Cause cause) {
        return OutgoingEvent.avro(ALERTS, alert.project().id(), alert.at(), cause, avro(alert));
    }

    List<OutgoingEvent> findings(Step step, Cause cause) {
        return step.findings().stream()
                .map(finding -> siem.event(step.only(finding), finding, cause))
                .toList();
    }

    private static AlertRaised avro(Alert alert) {
        return AlertRaised.newBuilder()
                .setId(alert.id())
                .setKind(alert.kind().toString())
                .setStep(alert.step())
                .setAt(alert.at())
                .setRaisedAt(alert.raisedAt())
                .setSeverity(alert.severity().toString())
                .setSummary(alert.summary())
                .setProjectId(alert.project().id())
                .setProjectName(alert.project().name())
                .setProjectOwner(alert.project().owner())
                .setProgramme(alert.programme())
                .setProgrammeTitle(alert.programmeTitle())
                .setPhase(alert.phase())
                .setEffectiveAt(alert.effectiveAt())
                .setLegalTime(alert.legalTime())
                .setProhibits(alert.prohibits())
                .setCitations(alert.citations())
                .setFindingsTotal(alert.findingsTotal())
                .setFindings(fitting(alert.findings()))
                .build();
    }

    private static List<StepFinding> fitting(List<Finding> findings) {
        var fitting = new ArrayList<StepFinding>();
        var bytes = 0;
        for (var finding : findings) {
            var avro = avro(finding);
            bytes += AvroCodec.encode(avro).length;
            if (bytes > MOST_BYTES) {
                return fitting;
            }
            fitting.add(avro);
        }
        return fitting;
    }

    private static StepFinding avro(Finding finding) {
        return StepFinding.newBuilder()
                .setId(finding.id())
                .setBand(finding.band().name())
                .setScore(finding.score())
                .setParty(finding.party())
                .setVersions(finding.versions())
                .setComponentName(finding.component().name())
                .setComponentVersion(finding.component().version())
                .setComponentPurl(finding.component().purl())
                .setField(finding.field())
                .setValue(finding.value())
                .setPath(finding.path())
                .setQuestion(finding.question())
                .setOpenedAt(finding.openedAt())
                .build();
    }
}
