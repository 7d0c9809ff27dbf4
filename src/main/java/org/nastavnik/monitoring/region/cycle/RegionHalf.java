package org.nastavnik.monitoring.region.cycle;

import java.time.LocalDate;
import java.time.MonthDay;
import org.nastavnik.monitoring.cycle.MonthDays;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;

/** A region's days for the first or second half-year; for the second one January to June are of the next year. */
public record RegionHalf(int half, MonthDay opensOn, MonthDay municipalitiesDue, MonthDay regionDue) {

    /** A common year: order of days does not hang on a leap day. */
    private static final int SAMPLE_YEAR = 2026;

    /** Some days after the municipalities' usual ones. */
    static final RegionHalf FIRST = new RegionHalf(1, MonthDay.of(6, 16), MonthDay.of(7, 10), MonthDay.of(7, 25));

    static final RegionHalf SECOND = new RegionHalf(2, MonthDay.of(1, 26), MonthDay.of(2, 20), MonthDay.of(3, 10));

    static RegionHalf usual(int half) {
        return half == 1 ? FIRST : SECOND;
    }

    /** Refuses days that do not follow one another. */
    void check() {
        HalfYear period = new HalfYear(SAMPLE_YEAR, half);
        LocalDate due = MonthDays.in(period, municipalitiesDue);
        if (opens(period).isBefore(period.firstDay()) || opens(period).isAfter(due)) {
            throw new Refusal(
                    "opensOn-" + half,
                    "Мониторинг открывается раньше, чем отчитываются муниципалитеты: проверьте оба дня.");
        }
        if (MonthDays.in(period, regionDue).isBefore(due)) {
            throw new Refusal("regionDue-" + half, "Отчёт региона утверждают после итогов муниципалитетов.");
        }
    }

    LocalDate opens(HalfYear period) {
        return MonthDays.in(period, opensOn);
    }

    RegionDates dates(HalfYear period) {
        return new RegionDates(MonthDays.in(period, municipalitiesDue), MonthDays.in(period, regionDue));
    }
}
