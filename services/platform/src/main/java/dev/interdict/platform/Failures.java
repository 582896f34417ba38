package dev.interdict.platform;

import io.vertx.pgclient.PgException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;

/** Which failures pass by themselves. */
public final class Failures {

    /** PostgreSQL's SQLSTATE classes: connection, transaction rollback, resources, operator's intervention. */
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "40", "53", "57");

    private static final Set<String> WORLD = Set.of("java.net", "java.net.http", "javax.net.ssl", "io.netty.channel");

    private Failures() {}

    /** True where the same work can succeed later: the database, the registry or the network was away, or somebody overtook it. */
    public static boolean isTransient(Throwable failure) {
        var transientCause = false;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Poison) {
                return false;
            }
            transientCause |= isTransientItself(cause);
        }
        return transientCause;
    }

    private static boolean isTransientItself(Throwable failure) {
        return switch (failure) {
            case PgException pg -> endsTheConnection(pg) || isTransientState(pg.getSqlState());
            case SQLException sql -> isTransientState(sql.getSQLState());
            case WebApplicationException answer -> answer.getResponse().getStatus() >= 500;
            case JDBCConnectionException ignored -> true;
            case ProcessingException ignored -> true;
            case Overtaken ignored -> true;
            case TimeoutException ignored -> true;
            case io.smallrye.mutiny.TimeoutException ignored -> true;
            case IOException io -> isOfTheOutsideWorld(io);
            default -> saysThatItIsClosed(failure);
        };
    }

    /** What ends a connection, or refuses one, says nothing of the work. */
    private static boolean endsTheConnection(PgException failure) {
        return "FATAL".equals(failure.getSeverity()) || "PANIC".equals(failure.getSeverity());
    }

    /** Hibernate Reactive hands on a server's error as a plain SQLException that has the SQLSTATE. */
    private static boolean isTransientState(@Nullable String sqlState) {
        return sqlState != null && sqlState.length() == 5 && TRANSIENT_CLASSES.contains(sqlState.substring(0, 2));
    }

    /** Malformed content fails as an IOException too, and no repetition mends it. */
    private static boolean isOfTheOutsideWorld(IOException failure) {
        var type = failure.getClass();
        return type == IOException.class
                || failure instanceof ClosedChannelException
                || failure instanceof FileSystemException
                || WORLD.contains(type.getPackageName());
    }

    /** The Vert.x client tells a lost connection and a full pool in words only. */
    private static boolean saysThatItIsClosed(Throwable failure) {
        var name = failure.getClass().getSimpleName();
        var message = String.valueOf(failure.getMessage());
        return name.equals("ClosedConnectionException")
                || name.equals("ConnectionPoolTooBusyException")
                || name.startsWith("NoStackTrace")
                || message.contains("Connection is closed")
                || message.contains("Connection is not active")
                || message.contains("Pool closed");
    }
}
