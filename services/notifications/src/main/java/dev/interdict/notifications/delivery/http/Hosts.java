package dev.interdict.notifications.delivery.http;

import dev.interdict.notifications.domain.channels.AddressRules;
import dev.interdict.notifications.domain.channels.Network;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.SocketAddress;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds a host's address, and refuses it where any that it resolves to is not public and not allowed. */
@ApplicationScoped
public class Hosts {

    private final Vertx vertx;
    private final List<Network> allowed;

    /** {@code allow}: networks that every channel may connect to although they are not public, such as 10.1.0.0/16. */
    Hosts(Vertx vertx, @ConfigProperty(name = "interdict.delivery.allow") Optional<List<String>> allow) {
        this.vertx = vertx;
        this.allowed = networks(allow.orElse(List.of())).toList();
    }

    /** The networks that every channel may connect to although they are not public. */
    public List<Network> allowed() {
        return allowed;
    }

    /** The checked address, to be connected to as it is; fails where the host is unknown or {@link NotAllowed}. */
    public Uni<SocketAddress> find(String host, int port, List<String> allow) {
        var networks = Stream.concat(allowed.stream(), networks(allow)).toList();
        return vertx.executeBlocking(() -> find(host, networks), false)
                .map(address -> SocketAddress.inetSocketAddress(port, address.getHostAddress()));
    }

    private static InetAddress find(String host, List<Network> networks) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(host);
        for (var address : addresses) {
            if (AddressRules.refuses(address, networks)) {
                throw new NotAllowed();
            }
        }
        return addresses[0];
    }

    private static Stream<Network> networks(List<String> texts) {
        return texts.stream().flatMap(text -> Network.read(text).stream());
    }
}
