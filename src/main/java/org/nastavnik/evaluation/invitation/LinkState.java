package org.nastavnik.evaluation.invitation;

/** What became of a link. */
public enum LinkState {
    /** A letter waits to be sent; the code is made when it leaves. */
    MAIL,
    OPEN,
    USED,
    /** Taken back, or a newer one was made. */
    REVOKED,
    /** The letter could not be delivered. */
    FAILED
}
