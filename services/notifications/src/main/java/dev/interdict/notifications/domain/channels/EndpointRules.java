package dev.interdict.notifications.domain.channels;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which addresses an endpoint may have. */
final class EndpointRules {

    private static final int MOST = 2_048;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private EndpointRules() {}

    /** What is wrong with the address; empty where nothing is. */
    static Optional<String> fault(String url) {
        if (url.length() > MOST) {
            return Optional.of("The address is longer than 2048 characters.");
        }
        try {
            return fault(new URI(url));
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
}
