package dev.interdict.notifications.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Links into this service: to an alert, and to the page where it is acknowledged, signed for that alone. */
@ApplicationScoped
public class Links {

    private static final Duration LIFE = Duration.ofDays(14);
    private static final int MAC_BYTES = 32;

    private final Vault vault;
    private final String base;

    /** {@code base}: where people reach this service, such as {@code https://interdict.example.com}. */
    Links(Vault vault, @ConfigProperty(name = "interdict.notifications.url") String base) {
        this.vault = vault;
        this.base = base.replaceAll("/+$", "");
    }

    /** Where the alert is shown. */
    public String alert(UUID alert) {
        return base + "/v1/alerts/" + alert;
    }

    /** Where all alerts of that instant and later are shown. */
    public String alertsSince(Instant at) {
        return base + "/v1/alerts?since=" + at;
    }

    /** Where somebody who has the link can acknowledge the alert, for two weeks from the wall time on. */
    public String acknowledge(UUID alert, Instant at) {
        return base + "/acknowledge/" + token(alert, at.plus(LIFE));
    }

    /** The alert that the link acknowledges; empty where it was not made here, or is over at that wall time. */
    public Optional<UUID> alertOf(String token, Instant at) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            var alert = new UUID(bytes.getLong(), bytes.getLong());
            var until = Instant.ofEpochSecond(bytes.getLong());
            var mac = new byte[MAC_BYTES];
            bytes.get(mac);
            return !bytes.hasRemaining() && MessageDigest.isEqual(mac, mac(alert, until)) && at.isBefore(until)
                    ? Optional.of(alert)
                    : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private String token(UUID alert, Instant until) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(3 * Long.BYTES + MAC_BYTES)
                        .putLong(alert.getMostSignificantBits())
                        .putLong(alert.getLeastSignificantBits())
                        .putLong(until.getEpochSecond())
                        .put(mac(alert, until))
                        .array());
    }

    private byte[] mac(UUID alert, Instant until) {
        return vault.sign("acknowledge " + alert + " " + until.getEpochSecond());
    }
}
