package org.nastavnik.pairing;

/** What a pair tells its process. */
public interface PairingProcess {

    /** The head's order fixed the pair. */
    void pairApproved(Pairing pair, String tenantId);

    /** Somebody ended the pair outside of its tasks; false where the process is past that. */
    boolean pairBrokeUp(Pairing pair);

    /** The programme is over. */
    void pairStopped(Pairing pair);
}
