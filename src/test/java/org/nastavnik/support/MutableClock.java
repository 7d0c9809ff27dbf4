package org.nastavnik.support;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.nastavnik.engine.ShiftedClock;

/** Begins on the morning of 1 September 2026 and jumps when told to. Every test begins on that morning again. */
public class MutableClock extends ShiftedClock {

    /** 1 September 2026, 10:00 in Komsomolsk-on-Amur. */
    public static final Instant BEGIN = Instant.parse("2026-09-01T00:00:00Z");

    MutableClock() {
        reset();
    }

    public void reset() {
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
        return LocalDate.ofInstant(instant(), getZone());
    }
}
