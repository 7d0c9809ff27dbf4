package org.nastavnik.participant.consent;

import java.time.LocalDate;

/** Until when a consent for years holds: through the day before the same date so many years later. */
public final class ConsentTerm {

    private ConsentTerm() {}

    /** Where that date does not exist (29 February), 1 March stands for it: the last day is 28 February. */
    public static LocalDate lastDay(LocalDate from, int years) {
        LocalDate sameDate = from.plusYears(years);
        return sameDate.getDayOfMonth() == from.getDayOfMonth() ? sameDate.minusDays(1) : sameDate;
    }
}
