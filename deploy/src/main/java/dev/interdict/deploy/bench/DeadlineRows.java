package dev.interdict.deploy.bench;

import dev.interdict.deploy.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Deadlines by the hundred thousand, written into the service's tables as it would have. */
final class DeadlineRows implements AutoCloseable {

    /** Far enough away that no step of it is due, and with a step of every kind ahead. */
    static final LocalDateTime DAY = LocalDateTime.of(2090, 1, 1, 0, 0);

    private static final String TOLD = """
            {"id": "%s", "band": "ALERT", "score": 0.97, "party": "Kaspersky Lab", "versions": ["1.0", "1.1"],
             "componentName": "kav-sdk", "componentVersion": "8.9", "componentPurl": "pkg:generic/kaspersky/kav-sdk@8.9",
             "field": "/components/3/supplier/name", "value": "AO Kaspersky Lab", "path": ["mail-gateway", "filter"],
             "question": null, "openedAt": "2024-06-01T12:00:00Z"}""";

    private final Connection connection;

    DeadlineRows(Database database) {
        try {
            connection = DriverManager.getConnection(
                    database.jdbcUrl("deadlines"), "deadlines", database.password("deadlines"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A programme with as many phases, all on one day, and findings that wait for the step of 30 days before each. */
    void write(String programme, int phases, int projects, int findingsPerProject) {
        execute("insert into programme (id, sequence, kind, title, content, citations, known_from)"
                + " values ('%s', 1, '', 'Bench', 'bench', '[]', now())".formatted(programme));
        for (int phase = 0; phase < phases; phase++) {
            phase(programme, "phase-" + phase, phase);
        }
        execute("""
                insert into project (id, name, owner, revision, screening_revision)
                select md5('%1$s/' || i)::uuid, '%1$s-' || i, 'team', 0, 0 from generate_series(1, %2$d) i
                """.formatted(programme, projects));
        execute("""
                insert into finding (id, project_id, programme, sequence, open, told)
                select f.id, p.id, '%1$s', 1, true, format('%2$s', f.id)
                  from (select md5('%1$s/' || i)::uuid as id, i from generate_series(1, %3$d) i) p
                  cross join lateral (select md5('%1$s/' || p.i || '/' || j)::uuid as id
                                        from generate_series(1, %4$d) j) f
                """.formatted(programme, TOLD, projects, findingsPerProject));
        execute("""
                insert into finding_phase (finding_id, phase, project_id, ladder, last_step, next_step, silent)
                select f.id, l.phase, f.project_id, l.id, -90, -30, false
                  from finding f join ladder l on l.programme = f.programme where f.programme = '%s'
                """.formatted(programme));
        execute("vacuum analyze");
    }

    private void phase(String programme, String phase, int ordinal) {
        execute("""
                insert into phase (programme, sequence, id, ordinal, notice, present, effective_at, civil_time, zone,
                       zone_stated, wording, text, prohibits, citations)
                values ('%1$s', 1, '%2$s', %3$d, false, true, '%4$sZ', '%4$s', 'UTC', true, 'the day', 'what it says',
                       '["update"]', '["somewhere"]')
                """.formatted(programme, phase, ordinal, DAY));
        execute("""
                with begun as (insert into ladder (programme, phase, rungs, edition, since, sequence, facts, cancelled)
                     values ('%1$s', '%2$s', '90,30,7,1|1,7,30|30', 0, 1, 1, 1, false) returning id)
                insert into rung (ladder, number, name, due_at)
                select b.id, n, case when n < 0 then 'T' || n || 'd' when n = 0 then 'T' else '+' || n || 'd' end,
                       timestamptz '%3$sZ' + n * interval '1 day'
                  from begun b cross join unnest(array[-90, -30, -7, -1, 0, 1, 7, 30]) n
                union all select b.id, 2147483647, 'end', null from begun b
                """.formatted(programme, phase, DAY));
    }

    /** The step that all findings wait for is due at the instant on that phase. */
    void due(String programme, String phase, Instant at) {
        execute("""
                update rung set due_at = '%s' where number = -30
                   and ladder = (select id from ladder where programme = '%s' and phase = '%s')
                """.formatted(at, programme, phase));
    }

    /** How many stand before the step still. */
    boolean isSomeoneBeforeTheStep(String programme) {
        return number("""
                select count(*) from (select 1 from ladder l join finding_phase fp on fp.ladder = l.id and fp.next_step = -30
                                       where l.programme = '%s' limit 1) one
                """.formatted(programme)) > 0;
    }

    boolean isAmended(String programme) {
        return number("select count(*) from ladder where programme = '%s' and ended_at is not null"
                        .formatted(programme))
                > 0;
    }

    boolean isSomeoneUntold(String programme) {
        return number("""
                select count(*) from (select 1 from ladder l join finding_phase fp on fp.ladder = l.id
                                       where l.programme = '%s' and l.ended_at is not null limit 1) one
                """.formatted(programme)) > 0;
    }

    /** How many deadlines the door shows on the day. */
    long on(String programme, LocalDateTime day) {
        return number("select count(*) from deadline where programme = '%s' and effective_at = '%s'"
                .formatted(programme, day.toInstant(ZoneOffset.UTC)));
    }

    boolean isOutboxEmpty() {
        return number("select count(*) from (select 1 from outbox limit 1) one") == 0;
    }

    private void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long number(String sql) {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
