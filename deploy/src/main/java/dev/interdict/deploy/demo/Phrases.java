package dev.interdict.deploy.demo;

import dev.interdict.deploy.demo.Alert.Finding;
import dev.interdict.deploy.demo.Alert.Standing;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An alert's codes in words that draw no legal conclusion. */
final class Phrases {

    private static final Pattern STEP = Pattern.compile("(T-|\\+)(\\d+)d");

    private Phrases() {}

    static String title(Alert alert) {
        String phase = Objects.requireNonNullElse(alert.phase(), "a phase");
        String legalTime =
                Objects.requireNonNullElse(alert.legalTime(), alert.at().toString());
        return switch (alert.kind()) {
            case "detected" -> "detected: components of these projects point to a restricted party";
            case "announced" -> "announced: the programme is announced";
            case "approaching" ->
                "approaching: %s %s, which takes effect at %s".formatted(distance(alert), phase, legalTime);
            case "in-effect" -> "in effect: %s, since %s".formatted(phase, legalTime);
            case "still-present" ->
                "still present: %s %s, in effect since %s".formatted(distance(alert), phase, legalTime);
            case "amended" -> "amended: the programme has changed";
            case "resolved" -> "resolved: the findings are closed";
            default -> alert.kind();
        };
    }

    /** Where the programme's phases stand at the alert's instant; null if the alert does not tell. */
    static @Nullable String standing(Alert alert) {
        List<Standing> standing = alert.standing();
        if (standing == null) {
            return null;
        }
        return standing.isEmpty()
                ? "pending: the programme has no phases yet"
                : standing.stream().map(Phrases::standing).collect(Collectors.joining("; "));
    }

    static String activities(List<String> prohibits) {
        return prohibits.stream().map(activity -> activity.replace('-', ' ')).collect(Collectors.joining(", "));
    }

    /** The first component and how many more there are, with the bands they are in. */
    static String components(Alert alert) {
        if (alert.findings().isEmpty()) {
            return alert.findingsTotal() + " components";
        }
        int others = alert.findingsTotal() - 1;
        String more = others == 0 ? "" : " and %d other%s".formatted(others, others == 1 ? "" : "s");
        String bands =
                alert.findings().stream().map(Finding::band).distinct().sorted().collect(Collectors.joining(", "));
        return "%s%s (%s)".formatted(alert.findings().getFirst().component(), more, bands);
    }

    private static String standing(Standing phase) {
        String what = phase.prohibits().isEmpty() ? "" : " (%s)".formatted(activities(phase.prohibits()));
        return "%s %s %s%s".formatted(phase.phase(), phase.past() ? "since" : "from", phase.legalTime(), what);
    }

    private static String distance(Alert alert) {
        Matcher step = STEP.matcher(alert.step());
        if (!step.matches()) {
            return alert.step();
        }
        String days = step.group(2).equals("1") ? "1 day" : step.group(2) + " days";
        return days + (step.group(1).equals("+") ? " after" : " before");
    }
}
