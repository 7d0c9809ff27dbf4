package org.nastavnik.participant.consent.followup;

/** What a follow-up tells its process. */
public interface FollowUpProcess {

    void consentEnded(FollowUp followUp);

    /** The question is needless: whatever task is open goes. */
    void overtaken(FollowUp followUp);
}
