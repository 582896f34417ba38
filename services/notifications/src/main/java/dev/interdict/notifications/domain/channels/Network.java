package dev.interdict.notifications.domain.channels;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A range of addresses, such as {@code 10.0.0.0/8} or {@code fd00::/8}. */
public record Network(byte[] prefix, int bits) {

    private static final Pattern LITERAL = Pattern.compile("[0-9]+(?:\\.[0-9]+){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** The range that the text names; empty where it names none. */
    public static Optional<Network> read(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 2 || !LITERAL.matcher(parts[0]).matches() || !parts[1].matches("\\d{1,3}")) {
            return Optional.empty();
        }
        try {
            var prefix = InetAddress.getByName(parts[0]).getAddress();
            var bits = Integer.parseInt(parts[1]);
            return bits <= prefix.length * 8 ? Optional.of(new Network(prefix, bits)) : Optional.empty();
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    static Network of(String text) {
        return read(text).orElseThrow();
    }

    /** True where the address lies in this range. */
    boolean contains(InetAddress address) {
        var other = address.getAddress();
        if (other.length != prefix.length) {
            return false;
        }
        for (var bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> (bit % 8);
            if (((prefix[bit / 8] ^ other[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
