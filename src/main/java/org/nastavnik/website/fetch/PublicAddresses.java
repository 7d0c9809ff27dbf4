package org.nastavnik.website.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Only addresses of the public internet (IANA special-purpose registries) and the ports of the web: a page that a curator
 * names must not lead into the network that the server stands in. There is no setting that opens more.
 */
@Component
class PublicAddresses implements AddressRule {

    private static final List<Range> CLOSED = Range.all(
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
            // below 2000::/3, which is the only public range: Teredo, benchmarks, documentation, 6to4
            "2001::/32",
            "2001:2::/48",
            "2001:10::/28",
            "2001:20::/28",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    private static final Range PUBLIC_V6 = Range.of("2000::/3");

    @Override
    public boolean allows(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 16 && !PUBLIC_V6.contains(bytes)) {
            return false;
        }
        return CLOSED.stream().noneMatch(range -> range.contains(bytes));
    }

    @Override
    public boolean allowsPort(int port) {
        return port == 80 || port == 443;
    }

    /** Addresses that begin with the same bits. */
    private record Range(byte[] begin, int bits) {

        static List<Range> all(String... texts) {
            return Arrays.stream(texts).map(Range::of).toList();
        }

        static Range of(String text) {
            String[] parts = text.split("/");
            try {
                // a literal: no name is looked up
                return new Range(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != begin.length) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                int mask = 0x80 >> (i % 8);
                if ((address[i / 8] & mask) != (begin[i / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
