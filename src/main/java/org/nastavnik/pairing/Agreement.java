package org.nastavnik.pairing;

import java.time.LocalDate;

/**
 * What both sides said to working together.
 *
 * @param representativesAgree null where every mentee is of age
 * @param reason why somebody disagrees; else null
 */
public record Agreement(
        LocalDate on, boolean mentorAgrees, boolean menteesAgree, Boolean representativesAgree, String reason) {

    public boolean complete() {
        return mentorAgrees && menteesAgree && !Boolean.FALSE.equals(representativesAgree);
    }
}
