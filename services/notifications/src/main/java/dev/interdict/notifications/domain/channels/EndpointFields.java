package dev.interdict.notifications.domain.channels;

import dev.interdict.notifications.domain.reading.Fields;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Fields that several kinds of channels have. */
final class EndpointFields {

    private EndpointFields() {}

    /** The networks that are allowed beyond the public ones. */
    static List<String> allow(Fields fields) {
        return fields.has("allow")
                ? fields.texts(
                        "allow", 32, text -> Network.read(text).isPresent(), "Must be a network such as 10.1.0.0/16.")
                : List.of();
    }

    /** The secret that was sent, or the one that is known; an empty one with a fault where there is neither. */
    static Secret secret(Fields fields, String name, @Nullable Secret before, Predicate<String> accepted, String must) {
        return fields.has(name) || before == null ? new Secret(fields.text(name, accepted, must)) : before;
    }

    /** An address to send to. */
    static String url(Fields fields, List<String> allow, Circumstances given) {
        return checked(fields, fields.text("url", text -> true, "Must be the address to send to."), allow, given);
    }

    /** An address that is a secret, as whoever knows it may post to it. */
    static Secret secretUrl(Fields fields, @Nullable Secret before, List<String> allow, Circumstances given) {
        var secret = secret(fields, "url", before, text -> true, "Must be the address to send to.");
        return new Secret(checked(fields, secret.text(), allow, given));
    }

    private static String checked(Fields fields, String url, List<String> allow, Circumstances given) {
        if (!url.isEmpty() || fields.value("url") instanceof String) {
            EndpointRules.fault(url, allow, given.allowed()).ifPresent(fault -> fields.fault("url", fault));
        }
        return url;
    }
}
