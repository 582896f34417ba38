package dev.interdict.deploy.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.interdict.deploy.demo.Alert.Finding;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Alerts by instant; those that differ only in their project are told together. */
final class Timeline {

    private static final List<String> KINDS =
            List.of("detected", "amended", "announced", "in-effect", "still-present", "approaching", "resolved");
    private static final int MOST_FINDINGS = 20;
    private static final int FACTS = 15;

    private final List<Alert> alerts;
    private final Arrivals arrivals;
    private final LegalZones zones;
    private final Set<String> told = new HashSet<>();

    Timeline(List<Alert> alerts, Arrivals arrivals) {
        this.alerts = alerts;
        this.arrivals = arrivals;
        this.zones = new LegalZones(alerts);
    }

    private record Occasion(
            String kind,
            String step,
            String programme,
            @Nullable String phase) {

        static Occasion of(Alert alert) {
            return new Occasion(alert.kind(), alert.step(), alert.programme(), alert.phase());
        }
    }

    void printOn(Sheet sheet) {
        alerts.stream().collect(groupingBy(Alert::at, TreeMap::new, toList())).forEach((at, then) -> {
            sheet.blank();
            sheet.row(zones.of(at, then));
            then.stream()
                    .sorted(inReadingOrder())
                    .collect(groupingBy(Occasion::of, LinkedHashMap::new, toList()))
                    .values()
                    .forEach(together -> print(together, sheet));
        });
    }

    private static Comparator<Alert> inReadingOrder() {
        return Comparator.<Alert>comparingInt(alert -> KINDS.indexOf(alert.kind()))
                .thenComparing(Alert::programme)
                .thenComparing(alert -> Objects.requireNonNullElse(alert.phase(), ""))
                .thenComparing(alert -> alert.project().name());
    }

    private void print(List<Alert> together, Sheet sheet) {
        Alert first = together.getFirst();
        sheet.blank();
        sheet.line(2, Phrases.title(first));
        if (told.add(first.at() + first.programme())) {
            sheet.fact(4, "programme", programme(first));
        }
        printLaw(first, sheet);
        String arrived = arrivals.ofAll(together);
        for (Alert alert : together) {
            printProject(alert, sheet);
            if (arrived == null) {
                sheet.fact(FACTS, "delivered", arrivals.of(alert));
            }
        }
        if (arrived != null) {
            sheet.fact(4, "delivered", arrived);
        }
    }

    private String programme(Alert alert) {
        return told.add(alert.programme())
                ? "%s (%s)".formatted(alert.programmeTitle(), alert.programme())
                : alert.programme();
    }

    private void printLaw(Alert alert, Sheet sheet) {
        String standing = alert.phase() == null || alert.prohibits().isEmpty() ? Phrases.standing(alert) : null;
        if (standing != null) {
            sheet.fact(4, "stands", standing);
        }
        if (alert.text() != null && (told.add(alert.text()) || alert.kind().equals("in-effect"))) {
            sheet.fact(4, "says", alert.text());
        }
        if (!alert.prohibits().isEmpty()) {
            sheet.fact(4, "prohibits", "in its scope: " + Phrases.activities(alert.prohibits()));
        }
        if (!alert.citations().isEmpty()) {
            sheet.fact(4, "cites", String.join("; ", alert.citations()));
        }
    }

    private void printProject(Alert alert, Sheet sheet) {
        boolean known = alert.findings().stream().map(Finding::id).allMatch(told::contains);
        sheet.fact(4, alert.severity(), alert.project().name() + (known ? ": " + Phrases.components(alert) : ""));
        if (!known) {
            printFindings(alert, sheet);
        }
    }

    private void printFindings(Alert alert, Sheet sheet) {
        alert.findings().forEach(finding -> told.add(finding.id()));
        alert.findings().stream().limit(MOST_FINDINGS).forEach(finding -> printFinding(finding, sheet));
        if (alert.findingsTotal() > MOST_FINDINGS) {
            sheet.line(FACTS, "and %d more".formatted(alert.findingsTotal() - MOST_FINDINGS));
        }
        alert.findings().stream()
                .map(Finding::question)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(question -> sheet.fact(FACTS, "asks", question));
    }

    private static void printFinding(Finding finding, Sheet sheet) {
        sheet.line(FACTS, "%s, %s, score %s".formatted(finding.component(), finding.band(), finding.score()));
        sheet.fact(FACTS + 2, "party", finding.party());
        sheet.fact(FACTS + 2, "matched", "%s is \"%s\"".formatted(finding.field(), finding.value()));
        sheet.fact(FACTS + 2, "path", String.join(" > ", finding.path()));
    }
}
