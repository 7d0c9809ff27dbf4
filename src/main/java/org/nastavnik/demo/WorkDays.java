package org.nastavnik.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.nastavnik.engine.ShiftedClock;

/** The working days of one case of the demonstration, from the day on which the clock stands: a step on each. */
final class WorkDays {

    /** Ten o'clock in Krasnoyarsk, one in Komsomolsk; in UTC, as the clock is. */
    static final LocalTime MORNING = LocalTime.of(3, 0);

    /** So that not everything is done at the same minute of the day. */
    private static final int LATEST = 210;

    private static final int ODD = 67;

    private final ShiftedClock clock;
    private final LocalDate last;
    private int steps;

    /** @param last the day on which everything is done that has not been done before */
    WorkDays(ShiftedClock clock, LocalDate last) {
        this.clock = clock;
        this.last = last;
    }

    /** Moves the clock to when the next step is done. */
    void next() {
        LocalDate day = LocalDate.now(clock);
        if (!day.isBefore(last)) {
            return;
        }
        steps++;
        LocalTime time = MORNING.plusMinutes(steps * ODD % LATEST);
        clock.moveTo(workingDay(day.plusDays(1)).atTime(time).toInstant(ZoneOffset.UTC));
    }

    private LocalDate workingDay(LocalDate day) {
        LocalDate working = day;
        while (working.isBefore(last) && isWeekend(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
