package dev.interdict.screening.reports;

import java.util.List;

/** A gate as reports tell it: {@code lines} are errors first, then questions, then what is to come. */
public record Report(String verdict, String at, String sbom, String project, List<Line> lines) {

    public Report {
        lines = List.copyOf(lines);
    }
}
