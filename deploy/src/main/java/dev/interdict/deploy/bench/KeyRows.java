package dev.interdict.deploy.bench;

import dev.interdict.deploy.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Vendor keys by the hundred thousand, written into screening's tables as it would have: the keys with their content and
 * number, current SBOMs, and batches that name their keys. Only the batches' components are missing, which nobody reads again
 * unless one of their keys is touched.
 */
final class KeyRows implements AutoCloseable {

    private static final int A_BATCH = 200;

    private final Connection connection;

    KeyRows(Database database) {
        try {
            connection = DriverManager.getConnection(
                    database.jdbcUrl("screening"), "screening", database.password("screening"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So many keys that are there in no document, with one supplier for every so many of them. */
    void write(int keys, int perSupplier) {
        execute("""
                create function pg_temp.field(kind text, value text) returns bytea language sql immutable as
                $$ select int2send(octet_length(kind)::int2) || convert_to(kind, 'UTF8')
                       || int2send(octet_length(value)::int2) || convert_to(value, 'UTF8') $$
                """);
        execute("""
                create temp table made as
                select i, substr(encode(sha256(content), 'hex'), 1, 32)::uuid as key, content
                  from (select i, pg_temp.field('group', 'org.maker' || s) || pg_temp.field('name', 'part-of-' || i)
                               || pg_temp.field('publisher', 'Maker ' || md5(s::text) || ' GmbH')
                               || pg_temp.field('purl', 'pkg:maven/org.maker' || s || '/part-of-' || i)
                               || pg_temp.field('supplier', 'Maker ' || md5(s::text) || ' GmbH')
                               || pg_temp.field('url', 'https://maker' || s || '.example.org') as content
                          from (select i, i / %2$d as s from generate_series(1, %1$d) i) n) c
                """.formatted(keys, perSupplier));
        execute("insert into vendor_key (key, content) select key, content from made order by i");
        execute("""
                insert into sbom (id, project_id, version, slot, revision, batches, current)
                select md5('sbom' || n)::uuid, md5('project' || n)::uuid, '1', '', 1, 1, true from generate_series(0, %d) n
                """.formatted(keys / A_BATCH));
        execute("""
                insert into batch (sbom_id, batch, components, payload, matches, keys)
                select md5('sbom' || i / %1$d)::uuid, 1, %1$d, '', '[]',
                       array_agg(('x' || right(replace(key::text, '-', ''), 16))::bit(64)::bigint)
                  from made group by i / %1$d
                """.formatted(A_BATCH));
        execute("drop table made");
        execute("vacuum analyze vendor_key, batch, sbom");
    }

    long keys() {
        return number("select count(*) from vendor_key");
    }

    /** Whether so many versions of the list came into force. */
    boolean isInForce(String list, int versions) {
        return number("select count(*) from watchlist_change where code = '%s'".formatted(list)) >= versions;
    }

    boolean isQuiet() {
        return number(
                        "select (select count(*) from change) + (select count(*) from redecision) + (select count(*) from outbox)")
                == 0;
    }

    boolean isSwept() {
        return number("select count(*) from rescreening") == 0;
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
