package dev.interdict.notifications.domain.channels;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which addresses an endpoint may have. What a host's name resolves to is checked whenever it is connected to. */
final class EndpointRules {

    private static final int MOST = 2_048;
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern LITERAL =
            Pattern.compile("[0-9.]+|\\[.*\\]|(?i:[0-9a-f.]*:[0-9a-f:.]*)|(?i:0x[0-9a-f.x]+)|(?i:localhost)");

    private EndpointRules() {}

    /** What is wrong with the address; empty where nothing is. */
    static Optional<String> fault(String url, List<String> allow, List<Network> allowed) {
        if (url.length() > MOST) {
            return Optional.of("The address is longer than 2048 characters.");
        }
        try {
            var uri = new URI(url);
            return fault(uri).or(() -> unreachable(uri.getHost(), allow, allowed));
        } catch (URISyntaxException malformed) {
            return Optional.of("This is not an address.");
        }
    }

    private static Optional<String> fault(URI uri) {
        if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
            return Optional.of("The address must begin with https:// or http://.");
        }
        if (uri.getRawUserInfo() != null) {
            return Optional.of("The address must not hold a user name or password.");
        }
        if (uri.getHost() == null) {
            return Optional.of("The address has no host.");
        }
        if (uri.getPort() == 0 || uri.getPort() > 65_535) {
            return Optional.of("The address has a port that does not exist.");
        }
        return Optional.empty();
    }

    /** Why the host cannot be meant; empty also where it is a name, which is checked once it is resolved. */
    static Optional<String> unreachable(String host, List<String> allow, List<Network> allowed) {
        if (!LITERAL.matcher(host).matches()) {
            return Optional.empty();
        }
        var networks = Stream.concat(allowed.stream(), allow.stream().flatMap(text -> Network.read(text).stream()))
                .toList();
        try {
            return AddressRules.refuses(InetAddress.getByName(host), networks)
                    ? Optional.of("The host is not a public address. If it is meant, name its network in allow.")
                    : Optional.empty();
        } catch (UnknownHostException malformed) {
            return Optional.of("The address has a host that does not exist.");
        }
    }
}
