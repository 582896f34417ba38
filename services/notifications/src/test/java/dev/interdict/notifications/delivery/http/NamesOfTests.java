package dev.interdict.notifications.delivery.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names with several addresses, as a name server may answer; all other names are found as usual. */
public final class NamesOfTests extends InetAddressResolverProvider {

    private static final Map<String, List<String>> NAMES = Map.of(
            "one-two.test", List.of("127.0.0.1", "127.0.0.2"),
            "two-one.test", List.of("127.0.0.2", "127.0.0.1"));

    @Override
    public InetAddressResolver get(Configuration configuration) {
        var usual = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                var addresses = NAMES.get(host);
                return addresses == null
                        ? usual.lookupByName(host, policy)
                        : addresses.stream().map(NamesOfTests::address);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return usual.lookupByAddress(address);
            }
        };
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String name() {
        return "names of tests";
    }
}
