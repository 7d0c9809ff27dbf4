package org.nastavnik.monitoring.cycle;

import java.time.LocalDate;
import java.time.MonthDay;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;

/**
 * A municipality's days for the first or second half-year. For the second one a month from January to June is one of the
 * next year.
 */
public record HalfSchedule(
        int half, MonthDay lastDay, MonthDay opensOn, MonthDay schoolsDue, MonthDay municipalityDue) {

    /** A common year: order of days does not hang on a leap day. */
    private static final int SAMPLE_YEAR = 2026;

    /** The school year's rhythm (Sayansky road map, 3.3-3.5: figures of May, summed up in June). */
    static final HalfSchedule FIRST =
            new HalfSchedule(1, MonthDay.of(5, 31), MonthDay.of(6, 1), MonthDay.of(6, 15), MonthDay.of(6, 30));

    static final HalfSchedule SECOND =
            new HalfSchedule(2, MonthDay.of(12, 31), MonthDay.of(1, 10), MonthDay.of(1, 25), MonthDay.of(2, 10));

    static HalfSchedule usual(int half) {
        return half == 1 ? FIRST : SECOND;
    }

    /** Refuses days that do not follow one another. */
    void check() {
        HalfYear period = new HalfYear(SAMPLE_YEAR, half);
        CycleDates dates = dates(period);
        LocalDate opens = opens(period);
        String field = "-" + half;
        if (dates.lastDay().isBefore(period.firstDay()) || dates.lastDay().isAfter(period.lastDay())) {
            throw new Refusal(
                    "lastDay" + field, "День, на который считаются показатели, должен быть в этом полугодии.");
        }
        if (opens.isBefore(period.firstDay()) || opens.isAfter(dates.schoolsDue())) {
            throw new Refusal("opensOn" + field, "Мониторинг открывается раньше, чем сдают отчёты: проверьте оба дня.");
        }
        if (dates.schoolsDue().isBefore(dates.lastDay())) {
            throw new Refusal("schoolsDue" + field, "Отчёты сдают не раньше дня, на который считаются показатели.");
        }
        if (dates.municipalityDue().isBefore(dates.schoolsDue())) {
            throw new Refusal("municipalityDue" + field, "Итоги утверждают после отчётов организаций.");
        }
    }

    LocalDate opens(HalfYear period) {
        return MonthDays.in(period, opensOn);
    }

    CycleDates dates(HalfYear period) {
        return new CycleDates(
                MonthDays.in(period, lastDay), MonthDays.in(period, schoolsDue), MonthDays.in(period, municipalityDue));
    }
}
