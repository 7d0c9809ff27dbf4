package org.nastavnik.website.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a name up once and hands over only what the rule allows; the connection goes to exactly these addresses, so that a
 * second answer of the name server (DNS rebinding) is never asked for. One forbidden address among several is enough to
 * refuse.
 */
class CheckedResolver implements DnsResolver {

    private final DnsResolver names;
    private final AddressRule rule;

    CheckedResolver(DnsResolver names, AddressRule rule) {
        this.names = names;
        this.rule = rule;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            if (!rule.allows(address)) {
                throw new ForbiddenAddress();
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        resolve(host);
        return host;
    }

    /** The name leads to an address that is not of the public internet. */
    static class ForbiddenAddress extends UnknownHostException {

        private static final long serialVersionUID = 1;

        ForbiddenAddress() {
            super("not a public address");
        }
    }
}
