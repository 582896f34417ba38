package dev.interdict.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    private @TempDir Path folder;
    private BackingLog log;
    private EmbeddedDatabase database;

    @BeforeEach
    void start() {
        log = BackingLog.to(folder.resolve("backing.log"));
        database = new EmbeddedDatabase(Ports.freeOne(), folder.resolve("data"), folder.resolve("postgresql.log"));
        database.start();
    }

    @AfterEach
    void stop() {
        database.stop();
        log.close();
    }

    @Test
    void a_row_survives_a_restart_and_a_kill() throws Exception {
        run("ingestion", "create table kept (word text)");
        run("ingestion", "insert into kept values ('kept')");
        database.stop();
        database.start();
        assertThat(ask("ingestion", "select word from kept")).isEqualTo("kept");

        var postmaster = database.postmaster();
        postmaster.destroyForcibly();
        postmaster.onExit().get(10, TimeUnit.SECONDS);
        database.stop();
        database.start();
        assertThat(ask("ingestion", "select word from kept")).isEqualTo("kept");
    }

    @Test
    void a_commit_is_on_the_disk_when_it_returns() throws SQLException {
        assertThat(ask("ingestion", "show fsync")).isEqualTo("on");
        assertThat(ask("ingestion", "show synchronous_commit")).isEqualTo("on");
        assertThat(ask("ingestion", "show full_page_writes")).isEqualTo("on");
    }

    @Test
    void no_user_reaches_the_database_of_another() {
        assertThatThrownBy(() -> DriverManager.getConnection(
                        database.jdbcUrl("screening"), "ingestion", database.password("ingestion")))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl("screening"), "screening", "guessed"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void text_is_compared_as_unicode() throws SQLException {
        assertThat(ask("screening", "select upper('касперский ß é')")).isEqualTo("КАСПЕРСКИЙ ß É");
    }

    private void run(String user, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(user), user, database.password(user));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String user, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(user), user, database.password(user));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
