package dev.interdict.notifications.delivery;

import dev.interdict.notifications.delivery.http.Failures;
import dev.interdict.notifications.delivery.http.Hosts;
import dev.interdict.notifications.domain.channels.ChannelType;
import dev.interdict.notifications.domain.channels.Syslog;
import dev.interdict.notifications.domain.deliveries.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Syslog servers. They answer nothing: what they took off the wire counts as taken. */
@ApplicationScoped
class SyslogServers implements Speaker<Syslog> {

    private static final int CONNECT_MILLIS = 5_000;

    private final Vertx vertx;
    private final Hosts hosts;
    private final SyslogFrames frames;

    SyslogServers(Vertx vertx, Hosts hosts, SyslogFrames frames) {
        this.vertx = vertx;
        this.hosts = hosts;
        this.frames = frames;
    }

    @Override
    public ChannelType<Syslog> speaksTo() {
        return Syslog.TYPE;
    }

    @Override
    public Uni<Outcome> say(Notice notice, Syslog syslog, Instant at) {
        var client = vertx.createNetClient(options(syslog));
        return Failures.asOutcomes(hosts.find(syslog.host(), syslog.port(), syslog.allow())
                        .chain(address -> client.connect(
                                io.vertx.mutiny.core.net.SocketAddress.newInstance(address), syslog.host()))
                        .chain(socket -> socket.end(Buffer.buffer(frames.of(notice, syslog.format(), at))))
                        .replaceWith(new Outcome.Taken("The server took it off the wire.")))
                .eventually(client::close);
    }

    private static NetClientOptions options(Syslog syslog) {
        var options = new NetClientOptions().setConnectTimeout(CONNECT_MILLIS).setSsl(syslog.tls());
        if (syslog.tls()) {
            options.setHostnameVerificationAlgorithm("HTTPS");
        }
        return syslog.ca() == null
                ? options
                : options.setTrustOptions(
                        new PemTrustOptions().addCertValue(io.vertx.core.buffer.Buffer.buffer(syslog.ca())));
    }
}
