package org.nastavnik.roadmap.due;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** From a day to a day, both included. */
public record DuePeriod(LocalDate from, LocalDate until) {

    public DuePeriod {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("Ends before it begins");
        }
    }

    static DuePeriod months(YearMonth first, YearMonth last) {
        return new DuePeriod(first.atDay(1), last.atEndOfMonth());
    }

    /** The part inside of the other one; empty where they do not meet. */
    public Optional<DuePeriod> within(DuePeriod bounds) {
        LocalDate first = from.isBefore(bounds.from) ? bounds.from : from;
        LocalDate last = until.isAfter(bounds.until) ? bounds.until : until;
        return last.isBefore(first) ? Optional.empty() : Optional.of(new DuePeriod(first, last));
    }

    boolean wholeMonths() {
        return from.getDayOfMonth() == 1 && until.equals(YearMonth.from(until).atEndOfMonth());
    }
}
