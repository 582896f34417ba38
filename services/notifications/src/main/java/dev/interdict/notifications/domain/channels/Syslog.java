package dev.interdict.notifications.domain.channels;

import dev.interdict.notifications.domain.reading.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A syslog server that takes RFC 5424 over TCP with octet counting (RFC 6587, 3.4.1; with TLS RFC 5425).
 *
 * @param tls false where the messages travel in the clear
 * @param ca certificates in PEM that the server's is checked against; null: those that Java trusts
 * @param format cef, leef or ecs
 */
public record Syslog(
        String host, int port, boolean tls, @Nullable String ca, String format, List<String> allow)
        implements Settings {

    /** This kind. */
    public static final ChannelType<Syslog> TYPE = new ChannelType<>("syslog", Syslog.class, true, Syslog::read);

    private static final int PORT = 6514;

    @Override
    public ChannelType<?> type() {
        return TYPE;
    }

    static Syslog read(Fields fields, @Nullable Syslog known, Circumstances given) {
        var allow = EndpointFields.allow(fields);
        var host =
                fields.text("host", text -> text.matches("[A-Za-z0-9.:-]{1,253}"), "Must be a host name or address.");
        EndpointRules.unreachable(host, allow, given.allowed()).ifPresent(fault -> fields.fault("host", fault));
        return new Syslog(
                host,
                fields.port("port", PORT),
                fields.flag("tls", true),
                ca(fields),
                fields.oneOf("format", List.of("cef", "leef", "ecs")),
                allow);
    }

    private static @Nullable String ca(Fields fields) {
        return fields.has("ca")
                ? fields.longText("ca", text -> text.contains("-----BEGIN CERTIFICATE-----"), "Must be in PEM.")
                : null;
    }
}
