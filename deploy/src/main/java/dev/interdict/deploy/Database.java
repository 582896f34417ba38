package dev.interdict.deploy;

import java.util.Map;

/** PostgreSQL, as durable as one in production, with a database and a role for each of its users. */
public interface Database extends BackingService {

    /** What the server is told: to lose nothing, and to have connections enough for two replicas of each service. */
    Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "max_connections", "200");

    /** The address of the database that belongs to a user, which has the user's name. */
    default String url(String user) {
        return "postgresql://127.0.0.1:%d/%s".formatted(port(), user);
    }

    /** The same address for JDBC. */
    default String jdbcUrl(String user) {
        return "jdbc:" + url(user);
    }

    default String password(String user) {
        return DatabaseUsers.password(user);
    }
}
