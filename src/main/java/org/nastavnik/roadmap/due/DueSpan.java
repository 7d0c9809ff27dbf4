package org.nastavnik.roadmap.due;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;

/**
 * One part of a term as it is written, before the years are known that it leaves out.
 *
 * @param from null where only the end is written («до 1 сентября»)
 */
record DueSpan(Point from, Point until) {

    /**
     * A day, a month or a year as written; what is not written is 0.
     *
     * @param before the end lies just before it: «до сентября»
     */
    record Point(int day, int month, int year, boolean before) {

        boolean onlyYear() {
            return month == 0 && day == 0 && year > 0;
        }

        Point in(int other) {
            return new Point(day, month, other, before);
        }

        LocalDate first() {
            return day > 0
                    ? LocalDate.of(year, month, day)
                    : YearMonth.of(year, month == 0 ? 1 : month).atDay(1);
        }

        LocalDate last() {
            if (before) {
                return first().minusDays(1);
            }
            return day > 0
                    ? LocalDate.of(year, month, day)
                    : YearMonth.of(year, month == 0 ? Month.DECEMBER.getValue() : month)
                            .atEndOfMonth();
        }
    }

    boolean onlyYears() {
        return until.onlyYear() && (from == null || from.onlyYear());
    }

    boolean oneYear() {
        return from != null && from.equals(until) && until.onlyYear();
    }

    boolean yearless() {
        return until.year() == 0;
    }

    /** The same months and days, ending in that year. */
    DueSpan in(int year) {
        if (from == null) {
            return new DueSpan(null, until.in(year));
        }
        boolean overNewYear = from.month() > until.month() || from.month() == until.month() && from.day() > until.day();
        return new DueSpan(from.in(overNewYear ? year - 1 : year), until.in(year));
    }

    /** Empty where there is no such day or the end lies before the beginning. */
    Optional<DuePeriod> period(DuePeriod map) {
        try {
            LocalDate last = until.last();
            if (from != null) {
                LocalDate first = from.first();
                return last.isBefore(first) ? Optional.empty() : Optional.of(new DuePeriod(first, last));
            }
            LocalDate yearBefore = last.minusYears(1).plusDays(1);
            LocalDate first = map.from().isAfter(yearBefore) ? map.from() : yearBefore;
            return Optional.of(new DuePeriod(first.isAfter(last) ? last : first, last));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
