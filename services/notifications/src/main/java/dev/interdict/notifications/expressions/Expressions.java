package dev.interdict.notifications.expressions;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime.Program;
import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.alerts.Finding;
import dev.interdict.notifications.domain.routes.Match;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Conditions on alerts: compiled and checked when they are saved; one that cannot be evaluated holds. */
@ApplicationScoped
public class Expressions {

    private static final Logger LOG = Logger.getLogger(Expressions.class);
    private static final int MOST_PROGRAMS = 256;
    private static final int MOST_ITERATIONS = 10_000;

    private final Cel cel = CelFactory.plannerCelBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .setOptions(CelOptions.current()
                    .enableHeterogeneousNumericComparisons(true)
                    .comprehensionMaxIterations(MOST_ITERATIONS)
                    .build())
            .addVar("kind", SimpleType.STRING)
            .addVar("step", SimpleType.STRING)
            .addVar("severity", SimpleType.STRING)
            .addVar("project", SimpleType.STRING)
            .addVar("owner", SimpleType.STRING)
            .addVar("tags", ListType.create(SimpleType.STRING))
            .addVar("programme", SimpleType.STRING)
            .addVar("phase", SimpleType.STRING)
            .addVar("band", SimpleType.STRING)
            .addVar("findings", SimpleType.INT)
            .addVar("parties", ListType.create(SimpleType.STRING))
            .addVar("components", ListType.create(SimpleType.STRING))
            .addVar("purls", ListType.create(SimpleType.STRING))
            .setResultType(SimpleType.BOOL)
            .build();

    private final Map<String, Program> programs = new ConcurrentHashMap<>();

    /** What is wrong with the expression, with its place; empty where nothing is. */
    public Optional<String> fault(String expression) {
        var errors = cel.compile(expression).getErrors();
        return errors.stream()
                .findFirst()
                .map(error -> "Line %d, column %d: %s"
                        .formatted(
                                error.getSourceLocation().getLine(),
                                error.getSourceLocation().getColumn() + 1,
                                error.getMessage()));
    }

    /** True where the expression holds for the alert, or cannot be evaluated. */
    public boolean holds(String expression, Alert alert) {
        try {
            return Boolean.TRUE.equals(program(expression).eval(variables(alert)));
        } catch (CelEvaluationException | CelValidationException failed) {
            LOG.warnf("an expression cannot be evaluated and counts as true alert=%s: %s", alert.id(), failed);
            return true;
        }
    }

    private Program program(String expression) throws CelValidationException, CelEvaluationException {
        var known = programs.get(expression);
        if (known != null) {
            return known;
        }
        var made = cel.createProgram(cel.compile(expression).getAst());
        if (programs.size() >= MOST_PROGRAMS) {
            programs.clear();
        }
        programs.put(expression, made);
        return made;
    }

    private static Map<String, Object> variables(Alert alert) {
        var variables = new HashMap<String, Object>();
        variables.put("kind", alert.kind().toString());
        variables.put("step", alert.step());
        variables.put("severity", alert.severity().toString());
        variables.put("project", alert.project().name());
        variables.put("owner", text(alert.project().owner()));
        variables.put("tags", alert.project().tags());
        variables.put("programme", alert.programme());
        variables.put("phase", text(alert.phase()));
        variables.put("band", Match.band(alert).name());
        variables.put("findings", (long) alert.findingsTotal());
        variables.put("parties", each(alert, Finding::party));
        variables.put("components", each(alert, finding -> finding.component().name()));
        variables.put("purls", each(alert, finding -> text(finding.component().purl())));
        return variables;
    }

    private static List<String> each(Alert alert, Function<Finding, String> value) {
        return alert.findings().stream().map(value).distinct().toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
