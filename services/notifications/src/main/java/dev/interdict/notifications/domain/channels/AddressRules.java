package dev.interdict.notifications.domain.channels;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be connected to: public ones, by the registries of special-purpose addresses (IANA, after RFC
 * 6890), and those that are allowed expressly. Java reads IPv4-mapped addresses as the IPv4 addresses that they are.
 */
public final class AddressRules {

    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(Network::of)
            .toList();

    private AddressRules() {}

    /** True where the address is not public and none of the networks allows it. */
    public static boolean refuses(InetAddress address, List<Network> allowed) {
        return NOT_PUBLIC.stream().anyMatch(network -> network.contains(address))
                && allowed.stream().noneMatch(network -> network.contains(address));
    }
}
