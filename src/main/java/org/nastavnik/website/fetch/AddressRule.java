package org.nastavnik.website.fetch;

import java.net.InetAddress;

/** Which machines a page may be fetched from. Asked for every address that a name stands for, at every hop. */
public interface AddressRule {

    boolean allows(InetAddress address);

    boolean allowsPort(int port);
}
