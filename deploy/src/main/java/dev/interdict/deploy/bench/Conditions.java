package dev.interdict.deploy.bench;

import dev.interdict.deploy.Checkout;
import dev.interdict.deploy.Database;
import dev.interdict.deploy.EmbeddedPlatform;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.common.utils.AppInfoParser;

/**
 * Under which conditions something was measured.
 *
 * @param jvm the one that runs the bench, Kafka, and each service
 * @param jvmOptions of the services
 * @param fsync as PostgreSQL says
 */
record Conditions(
        Instant date,
        int cores,
        String system,
        String jvm,
        String jvmOptions,
        String postgresql,
        String kafka,
        String fsync,
        String synchronousCommit) {

    static Conditions of(EmbeddedPlatform platform, Checkout checkout) {
        Database database = platform.database();
        try (Connection connection = DriverManager.getConnection(
                database.jdbcUrl("ingestion"), "ingestion", database.password("ingestion"))) {
            return new Conditions(
                    Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS),
                    Runtime.getRuntime().availableProcessors(),
                    "%s %s %s".formatted(property("os.name"), property("os.version"), property("os.arch")),
                    "%s %s".formatted(property("java.vm.name"), property("java.runtime.version")),
                    checkout.jvmOptionsInALine(),
                    shown("server_version", connection),
                    AppInfoParser.getVersion(),
                    shown("fsync", connection),
                    shown("synchronous_commit", connection));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String inALine() {
        return "%d cores, %s, %s; services with %s; PostgreSQL %s with fsync=%s, synchronous_commit=%s; Kafka %s"
                .formatted(cores, system, jvm, jvmOptions, postgresql, fsync, synchronousCommit, kafka);
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }

    private static String shown(String setting, Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("show " + setting)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
