package dev.interdict.notifications.siem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interdict.notifications.domain.alerts.Finding;
import dev.interdict.notifications.domain.alerts.SeverityRules;
import dev.interdict.notifications.domain.alerts.Step;
import dev.interdict.platform.Cause;
import dev.interdict.platform.Ids;
import dev.interdict.platform.OutgoingEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One event for each finding and step, keyed by project; those of a finding stay in order. */
@ApplicationScoped
@Startup
public class ComplianceFindings {

    static final String TOPIC = "interdict.siem.findings.v1";
    private static final String TYPE = "dev.interdict.siem.finding";

    private final ObjectMapper json;
    private final String ocsf;
    private final String version;
    private final SeverityRules severities;

    /** {@code ocsf}: the version of OCSF that records say they are; what is filled is valid in each. */
    ComplianceFindings(
            ObjectMapper json,
            @ConfigProperty(name = "interdict.siem.ocsf-version") String ocsf,
            @ConfigProperty(name = "quarkus.application.version") String version,
            SeverityRules severities) {
        if (!ocsf.matches("1\\.[1-8]\\.0")) {
            throw new IllegalArgumentException("interdict.siem.ocsf-version must be one of 1.1.0 to 1.8.0.");
        }
        this.json = json;
        this.ocsf = ocsf;
        this.version = version;
        this.severities = severities;
    }

    /** The event that tells the SIEM of the one finding of the step; its id is the same whenever it is made again. */
    public OutgoingEvent event(Step step, Finding finding, Cause cause) {
        var id = Ids.of("siem", step.id(), finding.id());
        var payload = new OutgoingEvent.Payload.Json(
                bytes(Ocsf.finding(id, step, severities.severity(step), finding, ocsf, version)));
        return new OutgoingEvent(
                id,
                TOPIC,
                step.project().id().toString(),
                finding.id().toString(),
                id,
                TYPE,
                step.at(),
                cause,
                payload);
    }

    private byte[] bytes(ComplianceFinding finding) {
        try {
            return json.writeValueAsBytes(finding);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
