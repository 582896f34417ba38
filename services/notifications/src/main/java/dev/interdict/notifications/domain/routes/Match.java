package dev.interdict.notifications.domain.routes;

import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.alerts.Band;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts are meant: those that have one of the named values in every field that names any.
 *
 * @param project ids or names
 * @param tag meant where the project has one of them
 * @param expression in CEL; null where none is given
 */
public record Match(
        List<String> project,
        List<String> owner,
        List<String> tag,
        List<String> programme,
        List<String> kind,
        List<String> band,
        List<String> severity,
        @Nullable String expression) {

    /** One that was kept before there were tags asks for none. */
    public Match {
        tag = Objects.requireNonNullElse(tag, List.of());
    }

    /** Means every alert. */
    public static final Match ALL =
            new Match(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);

    /** True where the alert is meant; {@code holds} evaluates an expression. */
    public boolean matches(Alert alert, BiPredicate<String, Alert> holds) {
        var meant = alert.project();
        return (project.isEmpty()
                        || project.contains(meant.name())
                        || project.contains(meant.id().toString()))
                && oneOf(owner, meant.owner())
                && (tag.isEmpty() || meant.tags().stream().anyMatch(tag::contains))
                && oneOf(programme, alert.programme())
                && oneOf(kind, alert.kind().toString())
                && oneOf(band, band(alert).name())
                && oneOf(severity, alert.severity().toString())
                && (expression == null || holds.test(expression, alert));
    }

    /** ALERT where one of the findings is sure, else REVIEW. */
    public static Band band(Alert alert) {
        return alert.findings().stream().anyMatch(finding -> finding.band() == Band.ALERT) ? Band.ALERT : Band.REVIEW;
    }

    private static boolean oneOf(List<String> named, @Nullable String value) {
        return named.isEmpty() || (value != null && named.contains(value));
    }
}
