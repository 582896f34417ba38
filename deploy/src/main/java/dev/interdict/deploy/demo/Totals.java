package dev.interdict.deploy.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interdict.deploy.demo.SiemTopic.Event;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers at the end. */
final class Totals {

    private final ReadBack read;
    private final List<Alert> alerts;
    private final Arrivals arrivals;

    Totals(ReadBack read, List<Alert> alerts, Arrivals arrivals) {
        this.read = read;
        this.alerts = alerts;
        this.arrivals = arrivals;
    }

    void printOn(Sheet sheet, Took took) {
        sheet.blank();
        sheet.row("%-36s %6s %7s".formatted("Findings", "ALERT", "REVIEW"));
        projects()
                .forEach(project -> sheet.row(
                        "  %-34s %6d %7d".formatted(project, findings(project, "ALERT"), findings(project, "REVIEW"))));
        sheet.fact(
                0,
                "Alerts",
                "%d: %s".formatted(alerts.size(), counts(alerts.stream().map(Alert::kind))));
        sheet.fact(
                0,
                "Deliveries",
                "webhook: %d of %d alerts with a verified signature; SIEM topic: %d records (%s)"
                        .formatted(
                                alerts.stream().filter(arrivals::isVerified).count(),
                                alerts.size(),
                                read.events().size(),
                                counts(read.events().stream().map(Event::activity))));
        sheet.fact(0, "Time taken", took.toString());
    }

    private List<String> projects() {
        return Stream.concat(
                        read.sboms().stream().map(sbom -> sbom.path("project").asText()),
                        read.findings().stream().map(Totals::project))
                .distinct()
                .sorted()
                .toList();
    }

    private long findings(String project, String band) {
        return read.findings().stream()
                .filter(finding -> project(finding).equals(project)
                        && finding.path("band").asText().equals(band))
                .count();
    }

    private static String project(JsonNode finding) {
        return finding.at("/project/name").asText();
    }

    private static String counts(Stream<String> words) {
        Map<String, Long> counts = words.collect(groupingBy(Function.identity(), TreeMap::new, counting()));
        return counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }
}
