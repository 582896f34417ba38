package dev.interdict.notifications.siem;

import dev.interdict.notifications.domain.alerts.Band;
import dev.interdict.notifications.domain.alerts.Finding;
import dev.interdict.notifications.domain.alerts.Kind;
import dev.interdict.notifications.domain.alerts.Requirements;
import dev.interdict.notifications.domain.alerts.Severity;
import dev.interdict.notifications.domain.alerts.Step;
import dev.interdict.notifications.domain.alerts.Summary;
import dev.interdict.notifications.siem.ComplianceFinding.Asset;
import dev.interdict.notifications.siem.ComplianceFinding.Compliance;
import dev.interdict.notifications.siem.ComplianceFinding.FindingInfo;
import dev.interdict.notifications.siem.ComplianceFinding.Group;
import dev.interdict.notifications.siem.ComplianceFinding.Metadata;
import dev.interdict.notifications.siem.ComplianceFinding.Observable;
import dev.interdict.notifications.siem.ComplianceFinding.Product;
import dev.interdict.notifications.siem.ComplianceFinding.Remediation;
import dev.interdict.notifications.siem.ComplianceFinding.Unmapped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a finding at a step reads in OCSF. */
final class Ocsf {

    private static final int FINDINGS = 2;
    private static final int COMPLIANCE_FINDING = 2003;
    private static final int RESOURCE_UID = 10;

    private Ocsf() {}

    /** {@code version}: of OCSF. */
    static ComplianceFinding finding(
            UUID id, Step step, Severity urgency, Finding finding, String version, String productVersion) {
        var activity = Code.activity(step.kind());
        var severity = Code.severity(urgency);
        var status = Code.status(step.kind());
        return new ComplianceFinding(
                activity.id(),
                activity.word(),
                FINDINGS,
                "Findings",
                COMPLIANCE_FINDING,
                "Compliance Finding",
                COMPLIANCE_FINDING * 100 + activity.id(),
                "Compliance Finding: " + activity.word(),
                severity.id(),
                severity.word(),
                status.id(),
                status.word(),
                step.at().toEpochMilli(),
                Summary.of(step),
                metadata(id, step, version, productVersion),
                info(step, finding),
                compliance(step),
                new Remediation(remediation(step, finding)),
                List.of(component(finding), project(step)),
                observables(finding),
                unmapped(step, finding));
    }

    private static Metadata metadata(UUID id, Step step, String version, String productVersion) {
        return new Metadata(
                version,
                id,
                new Product("Interdict", "Interdict", productVersion),
                step.id(),
                step.kind().toString(),
                ComplianceFindings.TOPIC,
                step.at().toString());
    }

    private static FindingInfo info(Step step, Finding finding) {
        var opened = finding.openedAt().toEpochMilli();
        var at = step.at().toEpochMilli();
        return new FindingInfo(
                finding.id(),
                finding.headline() + ": " + finding.party(),
                List.of("Restricted party", "Software supply chain"),
                opened,
                opened,
                at,
                at);
    }

    private static Compliance compliance(Step step) {
        var status = Code.compliance(step.kind());
        return new Compliance(
                step.phase() == null
                        ? step.programme()
                        : step.programme() + "/" + step.phase().id(),
                step.phase() == null ? null : step.phase().text(),
                Requirements.of(step),
                step.citations(),
                status.id(),
                status.word());
    }

    private static String remediation(Step step, Finding finding) {
        if (step.kind() == Kind.RESOLVED) {
            return "Nothing is left to do.";
        }
        return finding.band() == Band.REVIEW
                ? "Look at the component, then confirm or dismiss the finding."
                : "Replace the component, or decide on the finding: confirm, dismiss or waive it.";
    }

    private static Asset component(Finding finding) {
        var component = finding.component();
        return new Asset(component.purl(), component.name(), "Software component", component.version(), null);
    }

    private static Asset project(Step step) {
        var project = step.project();
        var owner = project.owner() == null ? null : new Group(project.owner());
        return new Asset(project.id().toString(), project.name(), "Project", null, owner);
    }

    private static @Nullable List<Observable> observables(Finding finding) {
        var purl = finding.component().purl();
        return purl == null ? null : List.of(new Observable("resources[0].uid", RESOURCE_UID, "Resource UID", purl));
    }

    private static Unmapped unmapped(Step step, Finding finding) {
        var phase = step.phase();
        return new Unmapped(
                step.id(),
                step.programme(),
                step.programmeTitle(),
                finding.party(),
                phase == null ? null : phase.id(),
                step.name(),
                phase == null ? null : phase.effectiveAt(),
                phase == null ? null : phase.legalTime(),
                finding.band().name(),
                finding.score(),
                finding.question(),
                finding.path(),
                finding.field(),
                finding.value(),
                step.project().id(),
                step.project().name(),
                step.project().owner(),
                finding.versions());
    }
}
