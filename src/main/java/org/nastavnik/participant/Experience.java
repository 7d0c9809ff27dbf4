package org.nastavnik.participant;

import java.time.LocalDate;
import java.time.Period;
import org.nastavnik.shared.privacy.PersonalData;

/**
 * How long somebody has worked: since a day, or so many full years as they were counted on a day. So the years on any
 * other day follow (indicator K2.6 of order 25/1 asks for them on a period's last day).
 *
 * @param since begun to work on this day; counts before the years
 * @param years full years, null where since is known
 * @param countedOn the day of the years; null where it is the day of entering
 */
@PersonalData
public record Experience(LocalDate since, Integer years, LocalDate countedOn) {

    public Experience {
        if (since != null || years == null) {
            years = null;
            countedOn = null;
        }
    }

    public static Experience years(Integer years) {
        return years == null ? null : new Experience(null, years, null);
    }

    public static Experience since(LocalDate day) {
        return day == null ? null : new Experience(day, null, null);
    }

    /** Null where nothing is known. */
    static Experience of(LocalDate since, Integer years, LocalDate countedOn) {
        return since == null && years == null ? null : new Experience(since, years, countedOn);
    }

    /** Full years on that day; the database function {@code participant_experience} counts the same. */
    public int on(LocalDate day) {
        LocalDate start =
                since != null ? since : countedOn == null ? day.minusYears(years) : countedOn.minusYears(years);
        return Math.max(0, Period.between(start, day).getYears());
    }

    /** Keeps a careless log line from printing a person. */
    @Override
    public String toString() {
        return "Experience[…]";
    }
}
