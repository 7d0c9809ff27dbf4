package org.nastavnik.meeting;

import java.time.LocalDate;
import java.time.Month;
import org.nastavnik.shared.Refusal;

/**
 * How many meetings a municipality wants in a year and how early it is warned. A year is cut into as many equal parts: at
 * the end of the second part two meetings are expected, and so on.
 *
 * @param schoolYear from 1 September; else the calendar year
 * @param warnDays days before the end of a part on which a missing meeting is noticed
 */
public record MeetingRule(boolean schoolYear, int wanted, int warnDays) {

    /** Order 25-1 of Komsomolsk, item 5: not fewer than two a year. */
    public static final MeetingRule USUAL = new MeetingRule(false, 2, 45);

    private static final int MONTHS = 12;

    public MeetingRule {
        if (wanted < 2 || wanted > MONTHS) {
            throw new Refusal("wanted", "Укажите от 2 до 12 совещаний в год: меньше двух порядок не допускает.");
        }
        if (warnDays < 1 || warnDays > 90) {
            throw new Refusal("warnDays", "Укажите, за сколько дней предупредить: от 1 до 90.");
        }
    }

    /** The first day of the year that this day lies in. */
    public LocalDate yearOf(LocalDate day) {
        LocalDate begin = LocalDate.of(day.getYear(), schoolYear ? Month.SEPTEMBER : Month.JANUARY, 1);
        return begin.isAfter(day) ? begin.minusYears(1) : begin;
    }

    /** How many meetings should be planned or held before the end of the part of the year that this day lies in. */
    public int expected(LocalDate day) {
        int part = 1;
        while (!endOfPart(yearOf(day), part).isAfter(day)) {
            part++;
        }
        return part;
    }

    /** The first day after the part. */
    public LocalDate endOfPart(LocalDate yearBegin, int part) {
        return yearBegin.plusMonths((long) MONTHS * part / wanted);
    }

    /** From this day on a missing meeting is told about. */
    public LocalDate warnFrom(LocalDate day) {
        return endOfPart(yearOf(day), expected(day)).minusDays(warnDays);
    }
}
