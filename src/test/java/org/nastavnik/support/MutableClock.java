package org.nastavnik.support;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.nastavnik.engine.ShiftedClock;

/**
 * A clock that ticks, but begins on the morning of 1 September 2026 and jumps when told to; the engine's clock goes with
 * it. Every test begins on that morning again. The demonstration makes its past by it.
 */
public class MutableClock extends ShiftedClock {

    /**
     * 1 September 2026, 10:00 in Komsomolsk-on-Amur. The year of monitoring, which hangs on no day, can be begun on another
     * one: {@code -Dnastavnik.test.begin=2028-02-29T00:00:00Z}.
     */
    public static final Instant BEGIN =
            Instant.parse(System.getProperty("nastavnik.test.begin", "2026-09-01T00:00:00Z"));

    MutableClock() {
        reset();
    }

    public final void reset() {
        moveTo(BEGIN);
    }

    public void forward(Duration duration) {
        moveTo(instant().plus(duration));
    }

    public void forwardDays(long days) {
        forward(Duration.ofDays(days));
    }

    /** To the morning (10:00 in Komsomolsk-on-Amur) of this day. */
    public void moveTo(LocalDate day) {
        moveTo(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZoneOffset.UTC);
    }
}
