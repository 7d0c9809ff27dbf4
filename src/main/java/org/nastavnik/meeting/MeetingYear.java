package org.nastavnik.meeting;

import java.time.LocalDate;
import org.nastavnik.shared.RussianDates;

/**
 * The meetings of one year against what is wanted.
 *
 * @param planned planned and not held yet
 * @param inTime planned or held before the end of the part of the year that runs
 */
public record MeetingYear(MeetingRule rule, LocalDate today, int held, int planned, int inTime) {

    /** 2026 or 2026/27 учебный год. */
    public String name() {
        int year = rule.yearOf(today).getYear();
        return rule.schoolYear() ? "%d/%02d учебный год".formatted(year, (year + 1) % 100) : year + " год";
    }

    /** One is missing, and it is time to do something about it. */
    public boolean missing() {
        return inTime < rule.expected(today) && !today.isBefore(rule.warnFrom(today));
    }

    /** The last day on which the missing meeting is still in time. */
    public LocalDate lastDay() {
        return rule.endOfPart(rule.yearOf(today), rule.expected(today)).minusDays(1);
    }

    /** What the coordinator is told. */
    public String warning() {
        return "Координационных совещаний за %s нужно не менее %d, проведено %d, запланировано %d. Проведите ещё одно не позднее %s"
                .formatted(name(), rule.wanted(), held, planned, RussianDates.inText(lastDay()));
    }
}
