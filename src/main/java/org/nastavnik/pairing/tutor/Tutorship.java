package org.nastavnik.pairing.tutor;

import java.time.LocalDate;

/**
 * A tutor accompanies the route of a pair.
 *
 * @param agreedOn when a tutor of another organisation was allowed to see name and plan; null while that is not so
 * @param until null while it lasts
 */
public record Tutorship(long pairId, Tutor tutor, LocalDate from, LocalDate until, LocalDate agreedOn) {

    /** A tutor of the own organisation knows its people anyway; another one by a consent in writing (152-ФЗ, article 9). */
    public boolean seesPeople(long organizationId) {
        return tutor.level() == TutorLevel.SCHOOL && tutor.placeId() == organizationId || agreedOn != null;
    }
}
