package dev.interdict.screening.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;

/** SARIF 2.1.0 (OASIS): a rule for each paragraph, a result for each finding under it. */
public final class Sarif {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Sarif() {}

    public static String of(Report report) {
        var log = JSON.createObjectNode();
        log.put(
                "$schema",
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        log.put("version", "2.1.0");
        var run = log.putArray("runs").addObject();
        var driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Interdict");
        var rules = new LinkedHashMap<String, Integer>();
        var described = driver.putArray("rules");
        var results = run.putArray("results");
        for (var line : report.lines()) {
            if (rules.putIfAbsent(line.rule(), rules.size()) == null) {
                rule(described.addObject(), line);
            }
            result(results.addObject(), line, rules.getOrDefault(line.rule(), 0), report.sbom());
        }
        var properties = run.putObject("properties");
        properties.put("verdict", report.verdict());
        properties.put("at", report.at());
        properties.put("sbom", report.sbom());
        properties.put("project", report.project());
        return log.toPrettyString();
    }

    private static void rule(ObjectNode rule, Line line) {
        rule.put("id", line.rule());
        rule.putObject("shortDescription").put("text", line.title());
        rule.putObject("fullDescription").put("text", line.because());
        rule.putObject("help").put("text", line.citation().isEmpty() ? line.because() : line.citation());
    }

    /** GitHub takes no result without a place in a file: the SBOM as ingestion gives it back is the file. */
    private static void result(ObjectNode result, Line line, int rule, String sbom) {
        result.put("ruleId", line.rule());
        result.put("ruleIndex", rule);
        result.put("level", line.level());
        result.putObject("message").put("text", Words.sentence(line));
        var location = result.putArray("locations").addObject();
        var document = location.putObject("physicalLocation");
        document.putObject("artifactLocation").put("uri", "v1/sboms/" + sbom + "/document");
        document.putObject("region").put("startLine", 1);
        var place = location.putArray("logicalLocations").addObject();
        place.put("name", line.component());
        place.put("fullyQualifiedName", line.field());
        place.put("kind", "element");
        result.putObject("partialFingerprints").put("finding/v1", line.finding() + "/" + line.rule());
    }
}
