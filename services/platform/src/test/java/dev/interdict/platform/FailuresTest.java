package dev.interdict.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.MalformedInputException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.hibernate.JDBCException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which failures pass by themselves, and which do not. */
class FailuresTest {

    static Stream<Throwable> transientOnes() {
        return Stream.of(
                new PgException("terminating connection due to administrator command", "FATAL", "57P01", ""),
                new PgException("deadlock detected", "ERROR", "40P01", ""),
                new PgException("too many clients already", "FATAL", "53300", ""),
                new PgException("database is not currently accepting connections", "FATAL", "55000", ""),
                asHibernateTellsIt("deadlock detected", "40P01"),
                asHibernateTellsIt("terminating connection due to administrator command", "57P01"),
                new JDBCConnectionException("gone", new SQLException("gone")),
                new WebApplicationException(503),
                new ProcessingException("refused"),
                new CompletionException(new ConnectException("Connection refused")),
                new UnknownHostException("registry"),
                new SocketException("Connection reset"),
                new IOException("Connection reset by peer"),
                new ClosedChannelException(),
                new TimeoutException(),
                new Overtaken("The programmes changed meanwhile"),
                new io.smallrye.mutiny.TimeoutException(),
                new NoStackTraceThrowable("Connection pool reached max wait queue size"),
                new IllegalStateException("Connection is closed"));
    }

    static Stream<Throwable> lastingOnes() {
        return Stream.of(
                new PgException("duplicate key value", "ERROR", "23505", ""),
                asHibernateTellsIt("duplicate key value", "23505"),
                asHibernateTellsIt("no SQLSTATE", null),
                new ConstraintViolationException("twice", new SQLException("twice", "23505"), "pk"),
                new WebApplicationException(404),
                new Poison("unreadable"),
                new Poison("The value is not a Party", new EOFException()),
                new RuntimeException(new Poison("unreadable", new IOException("cut"))),
                new UncheckedIOException(new JsonParseException(null, "bad row")),
                new EOFException(),
                new MalformedInputException(1),
                new NullPointerException(),
                new IllegalStateException());
    }

    @ParameterizedTest
    @MethodSource("transientOnes")
    void passesByItself(Throwable failure) {
        assertThat(Failures.isTransient(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("lastingOnes")
    void lasts(Throwable failure) {
        assertThat(Failures.isTransient(failure)).isFalse();
    }

    /** Hibernate Reactive replaces the client's exception by one that has only its SQLSTATE. */
    private static JDBCException asHibernateTellsIt(String message, @Nullable String sqlState) {
        return new JDBCException(message, new SQLException(message, sqlState, 0), "select 1");
    }
}
