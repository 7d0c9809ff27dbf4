package org.nastavnik.shared.web;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How often one address may do something. A school behind one address has many people, so limits are wide. Kept in memory
 * and bounded: a flood of addresses cannot fill it.
 */
public final class AddressLimit {

    private static final int REMEMBERED = 20_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final int atOnce;
    private final Duration window;
    private final TimeMeter time;

    public AddressLimit(int atOnce, Duration window, Clock clock) {
        this.atOnce = atOnce;
        this.window = window;
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** Counts one more; zero where it may be done, else how many seconds to wait. */
    public long take(String address) {
        Bucket bucket = bucket(address);
        return seconds(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** The same without counting. */
    public long look(String address) {
        return seconds(bucket(address).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private static long seconds(long nanos) {
        return nanos == 0 ? 0 : TimeUnit.NANOSECONDS.toSeconds(nanos) + 1;
    }

    private synchronized Bucket bucket(String address) {
        return buckets.computeIfAbsent(
                address,
                any -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(atOnce)
                                .refillGreedy(atOnce, window)
                                .build())
                        .withCustomTimePrecision(time)
                        .build());
    }
}
