package org.nastavnik.notification.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which days are working days: the five-day week, the public holidays of Russia, decrees, and days of the place itself. */
class WorkingCalendar {

    /** Labour Code of the Russian Federation, article 112. */
    private static final Set<MonthDay> HOLIDAYS = Stream.concat(
                    IntStream.rangeClosed(1, 8).mapToObj(day -> MonthDay.of(1, day)),
                    Stream.of(
                            MonthDay.of(2, 23),
                            MonthDay.of(3, 8),
                            MonthDay.of(5, 1),
                            MonthDay.of(5, 9),
                            MonthDay.of(6, 12),
                            MonthDay.of(11, 4)))
            .collect(Collectors.toUnmodifiableSet());

    private final Map<Integer, DeadlineProperties.Year> decrees;
    private final Set<LocalDate> own;
    private final Map<Integer, Set<LocalDate>> movedByLaw = new ConcurrentHashMap<>();

    WorkingCalendar(Map<Integer, DeadlineProperties.Year> decrees, Set<LocalDate> own) {
        this.decrees = decrees;
        this.own = own;
    }

    boolean working(LocalDate day) {
        if (own.contains(day)) {
            return false;
        }
        DeadlineProperties.Year decree = decrees.get(day.getYear());
        if (decree != null && decree.workingDays().contains(day)) {
            return true;
        }
        Set<LocalDate> moved = decree != null
                ? decree.daysOff()
                : movedByLaw.computeIfAbsent(day.getYear(), WorkingCalendar::movedByLaw);
        return !weekend(day) && !holiday(day) && !moved.contains(day);
    }

    /** The working day that many working days after this one, or before it where the number is negative. */
    LocalDate plus(LocalDate day, int workingDays) {
        int step = workingDays < 0 ? -1 : 1;
        LocalDate found = day;
        for (int left = Math.abs(workingDays); left > 0; ) {
            found = found.plusDays(step);
            if (working(found)) {
                left--;
            }
        }
        return found;
    }

    /** This day, or the next working day where it is free. */
    LocalDate onOrAfter(LocalDate day) {
        return working(day) ? day : plus(day, 1);
    }

    private static Set<LocalDate> movedByLaw(int year) {
        return HOLIDAYS.stream()
                .map(holiday -> holiday.atYear(year))
                .filter(day -> day.getMonth() != Month.JANUARY && weekend(day))
                .map(WorkingCalendar::nextFree)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static LocalDate nextFree(LocalDate holiday) {
        LocalDate day = holiday.plusDays(1);
        while (weekend(day) || holiday(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean holiday(LocalDate day) {
        return HOLIDAYS.contains(MonthDay.from(day));
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
