package org.nastavnik.participant.consent.followup;

/** Where the question stands. */
public enum FollowUpState {
    /** Of age since a short time: does the person sign? */
    SIGNING,
    /** There is no consent: what becomes of the person's part and data? */
    SETTLING,
    SETTLED,
    /** A new consent, a transfer or an erasure answered it. */
    OVERTAKEN;

    public boolean open() {
        return this == SIGNING || this == SETTLING;
    }
}
