package dev.interdict.deadlines.store;

import dev.interdict.deadlines.domain.Deadline;
import dev.interdict.deadlines.domain.Wanted;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Deadlines as they stand. */
@ApplicationScoped
public class DeadlineStore {

    private static final String NEVER = "cast('infinity' as timestamptz)";
    private static final String ORDER = "coalesce(next_at, " + NEVER + "), finding_id, phase";

    private final Json json;

    DeadlineStore(Json json) {
        this.json = json;
    }

    /** Those wanted, in order of their next steps; those without a step to come stand at the end. */
    public Uni<List<Deadline>> list(Wanted wanted, int most, Transaction tx) {
        var where = Where.of(wanted);
        return tx.list(DeadlineRow.class, """
                        select finding_id, phase, project_id, project_name, project_owner, programme, effective_at,
                               civil_time, zone, wording, citations, next_step, next_at, last_step, state
                          from deadline where %s order by %s limit %d
                        """.formatted(where.sql(), ORDER, most), where.parameters.toArray())
                .map(rows -> rows.stream().map(row -> row.deadline(json)).toList());
    }

    /** The conditions of a list, with their parameters. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>(List.of("true"));
        private final List<Object> parameters = new ArrayList<>();

        static Where of(Wanted wanted) {
            var where = new Where();
            wanted.project().ifPresent(where::project);
            wanted.programme().ifPresent(programme -> where.and("programme = %s", programme));
            wanted.from().ifPresent(from -> where.and("next_at >= %s", from));
            wanted.to().ifPresent(to -> where.and("next_at < %s", to));
            wanted.state().ifPresent(state -> where.and("state = %s", state.word()));
            wanted.behind().ifPresent(where::behind);
            return where;
        }

        String sql() {
            return String.join(" and ", conditions);
        }

        private void project(String idOrName) {
            and("project_id in (select id from project where name = %1$s or cast(id as text) = %1$s)", idOrName);
        }

        private void behind(Wanted.Position position) {
            var nextAt = position.nextAt().map(this::parameter).orElse(NEVER);
            var rest = "%s, %s".formatted(parameter(position.finding()), parameter(position.phase()));
            conditions.add("(%s) > (%s, %s)".formatted(ORDER, nextAt, rest));
        }

        private void and(String condition, Object value) {
            conditions.add(condition.formatted(parameter(value)));
        }

        private String parameter(Object value) {
            parameters.add(value);
            return "?" + parameters.size();
        }
    }
}
