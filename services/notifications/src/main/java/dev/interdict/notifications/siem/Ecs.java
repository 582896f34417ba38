package dev.interdict.notifications.siem;

import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.alerts.Component;
import dev.interdict.notifications.domain.alerts.Finding;
import dev.interdict.notifications.domain.alerts.Severity;
import dev.interdict.platform.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a finding in an alert reads in the Elastic Common Schema. */
public final class Ecs {

    private static final String VERSION = "9.4.0";

    private Ecs() {}

    /**
     * The document; its {@code event.id} is the id of the finding's event on the SIEM's topic.
     *
     * @param link where the alert is shown
     * @param version this product's
     */
    public static EcsDocument document(Alert alert, Finding finding, String link, String version) {
        return new EcsDocument(
                alert.at(),
                alert.summary(),
                alert.project().tags(),
                labels(alert, finding),
                new EcsDocument.Ecs(VERSION),
                event(alert, finding, link),
                new EcsDocument.Rule(
                        alert.programme(),
                        alert.programmeTitle(),
                        alert.text(),
                        alert.phase() == null ? alert.programme() : alert.programme() + "/" + alert.phase(),
                        alert.citations().isEmpty() ? null : alert.citations().getFirst()),
                component(finding.component()),
                new EcsDocument.Observer("Interdict", "Interdict", version));
    }

    private static EcsDocument.Event event(Alert alert, Finding finding, String link) {
        return new EcsDocument.Event(
                Ids.of("siem", alert.id(), finding.id()),
                "alert",
                List.of("package"),
                List.of("info"),
                alert.kind().toString(),
                alert.step(),
                severity(alert.severity()),
                "interdict",
                "interdict.finding",
                "notifications",
                alert.raisedAt(),
                finding.openedAt(),
                link);
    }

    private static EcsDocument.Labels labels(Alert alert, Finding finding) {
        return new EcsDocument.Labels(
                finding.id(),
                alert.id(),
                alert.project().id(),
                alert.project().name(),
                alert.project().owner(),
                finding.party(),
                finding.band().name(),
                alert.step(),
                alert.phase(),
                alert.effectiveAt(),
                alert.legalTime(),
                finding.field(),
                finding.value(),
                finding.question());
    }

    private static EcsDocument.Packaged component(Component component) {
        return new EcsDocument.Packaged(
                component.name(), component.version(), type(component.purl()), component.purl());
    }

    /** {@code pkg:maven/...} is of type maven. */
    private static @Nullable String type(@Nullable String purl) {
        return purl == null || purl.indexOf('/') < 5 ? null : purl.substring(4, purl.indexOf('/'));
    }

    /** As Elastic's own detections count: 21, 47, 73 and 99. */
    private static int severity(Severity severity) {
        return switch (severity) {
            case LOW -> 21;
            case MEDIUM -> 47;
            case HIGH -> 73;
            case CRITICAL -> 99;
        };
    }
}
