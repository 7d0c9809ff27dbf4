package org.nastavnik.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.nastavnik.engine.ShiftedClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The demonstration's people have been at work for months: what they did is done by the same services and forms as ever,
 * while the clock stands on the days on which they would have done it.
 */
@Component
@Profile("demo")
class DemoPast {

    private final ShiftedClock clock;

    DemoPast(ShiftedClock clock) {
        this.clock = clock;
    }

    /** Does this as if it were so many days ago, in working hours. */
    void daysAgo(int days, Runnable deeds) {
        Duration present = clock.shift();
        LocalDate day = LocalDate.now(clock).minusDays(days);
        try {
            clock.moveTo(day.atTime(WorkDays.MORNING).toInstant(ZoneOffset.UTC));
            deeds.run();
        } finally {
            clock.shift(present);
        }
    }

    /** The working days from that long ago to yesterday; each step of a case moves the clock on. */
    void workDays(int daysAgo, Consumer<WorkDays> deeds) {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        daysAgo(daysAgo, () -> deeds.accept(new WorkDays(clock, yesterday)));
    }
}
