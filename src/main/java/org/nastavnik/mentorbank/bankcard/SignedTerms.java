package org.nastavnik.mentorbank.bankcard;

import java.time.LocalDate;
import java.util.Set;
import org.nastavnik.participant.consent.ConsentManner;
import org.nastavnik.participant.consent.DataCategory;

/**
 * What the mentor signed: the statement of annex 2 and, apart from it, the public display.
 *
 * @param years 1, 3 or 5
 * @param contacts which contacts other organisations may see
 * @param display may the card be shown to everybody?
 * @param publicContacts which contacts everybody may see
 */
public record SignedTerms(
        LocalDate on,
        int years,
        ConsentManner manner,
        Set<DataCategory> contacts,
        boolean display,
        Set<DataCategory> publicContacts) {}
