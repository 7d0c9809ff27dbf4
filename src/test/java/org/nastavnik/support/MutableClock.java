package org.nastavnik.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * A clock that ticks, but begins on the morning of 1 September 2026 and jumps when told to; the engine's clock goes with
 * it. Every test begins on that morning again.
 */
public class MutableClock extends Clock {

    /** 1 September 2026, 10:00 in Komsomolsk-on-Amur. */
    public static final Instant BEGIN = Instant.parse("2026-09-01T00:00:00Z");

    private final ZoneId zone;
    private volatile Duration offset;

    MutableClock() {
        this.zone = ZoneOffset.UTC;
        reset();
    }

    private MutableClock(ZoneId zone, Duration offset) {
        this.zone = zone;
        this.offset = offset;
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

    public void moveTo(Instant instant) {
        offset = Duration.between(Instant.now(), instant);
        ClockUtil.offset(offset.toMillis());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), zone);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        MutableClock source = this;
        return new MutableClock(other, offset) {
            @Override
            public Instant instant() {
                return source.instant();
            }
        };
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }
}
