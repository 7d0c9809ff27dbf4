package org.nastavnik.mentorbank.bankcard;

/** What a card tells its process. */
public interface BankCardProcess {

    void cardOffered(OfferedCard card);

    /** The operator has to look again at what is published. */
    void cardChanged(OfferedCard card);

    /** It is hidden already, whatever step the process stands at. */
    void cardHidden(OfferedCard card);
}
