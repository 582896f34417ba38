package dev.interdict.deploy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Who has a database: the four services and the registry, each one of its own that nobody else can open. */
public final class DatabaseUsers {

    public static final String REGISTRY = "registry";

    private static final List<String> ALL = List.of("ingestion", "screening", "deadlines", "notifications", REGISTRY);

    private DatabaseUsers() {}

    public static String password(String user) {
        return user + "-on-loopback";
    }

    /** Creates the roles and databases that are missing, over a connection of the superuser. */
    public static void createMissing(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String user : ALL) {
                admit(user, statement);
            }
        }
    }

    private static void admit(String user, Statement statement) throws SQLException {
        if (!exists(user, statement)) {
            statement.execute("create role %s login password '%s'".formatted(user, password(user)));
            statement.execute("create database %s owner %s".formatted(user, user));
            statement.execute("revoke all on database %s from public".formatted(user));
        }
    }

    private static boolean exists(String database, Statement statement) throws SQLException {
        try (ResultSet found =
                statement.executeQuery("select from pg_database where datname = '%s'".formatted(database))) {
            return found.next();
        }
    }
}
