package org.nastavnik.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A clock that ticks like the real one, but stands elsewhere when told to; the engine's own clock goes with it. */
public class ShiftedClock extends Clock {

    private static final Clock REAL = Clock.systemUTC();

    private volatile Duration shift = Duration.ZERO;

    /** How far it is from the real time: negative in the past. */
    public Duration shift() {
        return shift;
    }

    public void shift(Duration by) {
        shift = by;
        ClockUtil.offset(by.toMillis());
    }

    public void moveTo(Instant instant) {
        shift(Duration.between(REAL.instant(), instant));
    }

    @Override
    public Instant instant() {
        return REAL.instant().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Goes on with this one when this one is moved. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    private static final class InZone extends Clock {

        private final ShiftedClock source;
        private final ZoneId zone;

        private InZone(ShiftedClock source, ZoneId zone) {
            this.source = source;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(source, other);
        }

        @Override
        public Instant instant() {
            return source.instant();
        }
    }
}
