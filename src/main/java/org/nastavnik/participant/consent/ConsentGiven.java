package org.nastavnik.participant.consent;

import java.time.LocalDate;
import java.util.Set;

/**
 * A consent as it was signed.
 *
 * @param on the day of the signature, from which it holds
 * @param years null where it holds until it is withdrawn
 * @param representativeName who signed for a minor; null where the register knows or an adult signs
 * @param contacts which contacts may be used or shown; counts for BANK and DISPLAY only
 */
public record ConsentGiven(
        ConsentPurpose purpose,
        LocalDate on,
        Integer years,
        ConsentManner manner,
        String representativeName,
        Set<DataCategory> contacts) {

    /** To take part in programmes. */
    public static ConsentGiven participation(LocalDate on) {
        return new ConsentGiven(ConsentPurpose.PARTICIPATION, on, null, ConsentManner.PAPER, null, Set.of());
    }

    /** To use the mentor's card in the municipal bank. */
    public static ConsentGiven bank(LocalDate on, int years, Set<DataCategory> contacts) {
        return new ConsentGiven(ConsentPurpose.BANK, on, years, ConsentManner.PAPER, null, contacts);
    }

    /** To show the mentor's card to everybody. */
    public static ConsentGiven display(LocalDate on, int years, Set<DataCategory> contacts) {
        return new ConsentGiven(ConsentPurpose.DISPLAY, on, years, ConsentManner.PAPER, null, contacts);
    }

    public ConsentGiven signedBy(String representative) {
        return new ConsentGiven(purpose, on, years, manner, representative, contacts);
    }

    public ConsentGiven in(ConsentManner how) {
        return new ConsentGiven(purpose, on, years, how, representativeName, contacts);
    }

    /** Keeps a careless log line from printing a person. */
    @Override
    public String toString() {
        return "ConsentGiven[" + purpose + "]";
    }
}
