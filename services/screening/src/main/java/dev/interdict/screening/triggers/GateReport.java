package dev.interdict.screening.triggers;

import dev.interdict.screening.domain.findings.Project;
import dev.interdict.screening.domain.gates.Gate;
import dev.interdict.screening.domain.gates.Gate.Item;
import dev.interdict.screening.reports.Line;
import dev.interdict.screening.reports.Report;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The gate in the words of reports. */
final class GateReport {

    private GateReport() {}

    static Report of(Gate gate, Project project) {
        return new Report(
                gate.verdict().name().toLowerCase(Locale.ROOT),
                gate.at().toString(),
                gate.sbom().toString(),
                project.name(),
                Stream.of(
                                lines("error", gate.violations()),
                                lines("warning", gate.review()),
                                lines("note", gate.upcoming()))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Line> lines(String level, List<Item> items) {
        return items.stream().map(item -> line(level, item)).toList();
    }

    private static Line line(String level, Item item) {
        var match = item.finding().match();
        var phase = item.phase();
        return new Line(
                level,
                item.programme().id()
                        + (item.posture().phase().isEmpty()
                                ? ""
                                : "/" + item.posture().phase()),
                item.programme().title(),
                item.programme().partyName(match.party()),
                match.subject().title(),
                match.evidence().getFirst().field(),
                match.evidence().getFirst().value(),
                item.posture().posture(),
                item.posture().because(),
                phase == null ? "" : String.join("; ", phase.citations()),
                phase == null ? null : phase.effective().text(),
                item.finding().id().toString());
    }
}
