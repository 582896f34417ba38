package dev.interdict.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/** What was read back, for people or for programs. */
final class Report {

    private final ReadBack read;
    private final List<Alert> alerts;
    private final Arrivals arrivals;

    Report(ReadBack read) {
        this.read = read;
        this.alerts = read.readAlerts();
        this.arrivals = new Arrivals(MainJob.CHANNEL, read.messages(), read.events());
    }

    /** What does not fit together, in sentences. */
    List<String> mismatches() {
        var incomplete = alerts.stream()
                .filter(alert -> !arrivals.isComplete(alert))
                .map(alert -> "%s %s of %s at %s did not arrive everywhere: %s"
                        .formatted(alert.kind(), alert.step(), alert.project().name(), alert.at(), arrivals.of(alert)));
        return Stream.concat(incomplete, arrivals.strays(alerts).stream()).toList();
    }

    void printJson(PrintStream out) {
        read.alerts().forEach(out::println);
    }

    void print(PrintStream out, Took took) {
        var sheet = new Sheet(out);
        sheet.line(0, "Read back from the doors of the services, the webhook's receiver and the SIEM topic:");
        read.sboms().forEach(sbom -> sheet.line(2, upload(sbom)));
        sheet.line(0, "ALERT: sure enough to act. REVIEW: a person must look.");
        new Timeline(alerts, arrivals).printOn(sheet);
        new Totals(read, alerts, arrivals).printOn(sheet, took);
    }

    private static String upload(JsonNode sbom) {
        return "%s %s: %s %s with %s components, %s"
                .formatted(
                        sbom.path("project").asText(),
                        sbom.path("version").asText(),
                        sbom.path("format").asText(),
                        sbom.path("specVersion").asText(),
                        sbom.path("components").asText(),
                        sbom.path("state").asText());
    }
}
