package dev.sayso.feed.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public internet from all others, by the special-purpose registries of IANA: what is not known
 * to be public is not.
 */
final class PublicAddress {

    private static final List<Range> NOT_PUBLIC_4 = ranges("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3");

    private static final List<Range> GLOBAL_6 = ranges("2000::/3");

    private static final List<Range> NOT_PUBLIC_6 = ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /** Behind it stands an IPv4 address, in the last four bytes. */
    private static final List<Range> TRANSLATED = ranges("64:ff9b::/96");

    private record Range(InetAddress start, int bits) {

        boolean contains(byte[] address) {
            byte[] network = start.getAddress();
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >>> bit % 8;
                if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private PublicAddress() {
    }

    static boolean is(InetAddress address) {
        return isPublic(address.getAddress());
    }

    /** An IPv4 address mapped into IPv6 never gets here: Java makes an IPv4 address of it. */
    private static boolean isPublic(byte[] address) {
        if (address.length == 4) {
            return !within(NOT_PUBLIC_4, address);
        }
        return within(TRANSLATED, address) ? isPublic(Arrays.copyOfRange(address, 12, 16))
                : within(GLOBAL_6, address) && !within(NOT_PUBLIC_6, address);
    }

    private static boolean within(List<Range> ranges, byte[] address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static List<Range> ranges(String... texts) {
        return Arrays.stream(texts).map(text -> text.split("/", 2)).map(parts -> {
            try {
                return new Range(InetAddress.getByName(parts[0]), Integer.parseInt(parts[1]));
            } catch (UnknownHostException literal) {
                throw new IllegalStateException(literal);
            }
        }).toList();
    }
}
