package dev.interdict.notifications.delivery.http;

import dev.interdict.notifications.domain.deliveries.Outcome;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.net.ConnectException;
import java.net.MalformedURLException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jboss.logging.Logger;

/** What went wrong on the way to the other side, in a sentence that tells nothing of what was sent. */
public final class Failures {

    /** The longest that a try takes. */
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private Failures() {}

    /** The try with a bound on its time; every failure is an outcome. */
    public static Uni<Outcome> asOutcomes(Uni<Outcome> attempt) {
        return attempt.ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(failure -> LOG.infof("no answer: %s", failure))
                .onFailure()
                .recoverWithItem(failure -> new Outcome.Unreachable(reason(failure)));
    }

    private static String reason(Throwable failure) {
        return switch (failure) {
            case NotAllowed refused -> String.valueOf(refused.getMessage());
            case TimeoutException ignored -> "The endpoint did not answer within 15 seconds.";
            case UnknownHostException ignored -> "The endpoint's host is not known.";
            case ConnectException ignored -> "The endpoint does not take connections.";
            case SSLException ignored -> "The endpoint's TLS certificate or handshake was not accepted.";
            case MalformedURLException ignored -> "The endpoint's address cannot be used.";
            default ->
                String.valueOf(failure.getMessage()).contains("STARTTLS")
                        ? "The mail server offers no TLS. If it is meant, set quarkus.mailer.start-tls to OPTIONAL."
                        : "The connection to the endpoint failed.";
        };
    }
}
