package org.nastavnik.participant;

import org.nastavnik.shared.privacy.PersonalData;

/**
 * Somebody of the register who may be the one that is being entered.
 *
 * @param personId null in another organisation: of its people nothing is told but where they are
 * @param name null in another organisation
 * @param place class or position, null in another organisation
 * @param sameName spelled alike but for ё, й, doubled letters, blanks and hyphens; else only the beginnings are alike
 */
@PersonalData
public record SimilarPerson(
        Long personId,
        String name,
        String place,
        long organizationId,
        String organization,
        boolean own,
        boolean sameName) {

    /** Keeps a careless log line from printing a person. */
    @Override
    public String toString() {
        return "SimilarPerson[" + personId + "]";
    }
}
