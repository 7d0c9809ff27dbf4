package org.nastavnik.pairing.tutor;

import java.time.LocalDate;
import org.nastavnik.shared.privacy.PersonalData;

/**
 * A tutor of the register.
 *
 * @param personId null where the tutor stands in no organisation's register
 * @param login null where the tutor has no account
 * @param work where from; may be null
 * @param until the first day no longer; null while it lasts
 * @param routes how many pairs at work (s)he accompanies
 */
@PersonalData
public record Tutor(
        long id,
        TutorLevel level,
        long placeId,
        String place,
        Long personId,
        String login,
        String name,
        String work,
        LocalDate from,
        LocalDate until,
        int routes) {

    public boolean active() {
        return until == null;
    }

    /** «Иванова Анна Петровна, региональный тьютор (институт развития образования)». */
    public String described() {
        return name + ", " + level.title() + (work == null ? "" : " (" + work + ")");
    }

    /** Keeps a careless log line from printing a person. */
    @Override
    public String toString() {
        return "Tutor[" + id + "]";
    }
}
