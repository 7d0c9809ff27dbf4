package org.nastavnik.mentorbank.request;

/** What a request for a mentor of the bank tells its process. */
public interface RequestProcess {

    void requestBegun(BankRequest request, String tenantId);

    /** It ended without an answer: the open task goes. */
    void requestEnded(BankRequest request);
}
