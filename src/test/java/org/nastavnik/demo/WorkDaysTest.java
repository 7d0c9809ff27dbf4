package org.nastavnik.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.ShiftedClock;

/** What the demonstration's people did is spread over the days on which people work, and nothing of it lies ahead. */
class WorkDaysTest {

    private static final Instant TODAY = Instant.parse("2026-11-29T12:00:00Z");
    private static final int STEPS = 40;

    private final ShiftedClock clock = new ShiftedClock();

    @AfterEach
    void come_back() {
        clock.shift(Duration.ZERO);
    }

    @Test
    void a_step_a_working_day_until_yesterday() {
        clock.moveTo(TODAY);
        List<LocalDate> days = new ArrayList<>();
        new DemoPast(clock).workDays(30, work -> {
            for (int step = 0; step < STEPS; step++) {
                days.add(LocalDate.now(clock));
                work.next();
            }
        });

        assertThat(days).isSorted().startsWith(LocalDate.of(2026, 10, 30)).endsWith(LocalDate.of(2026, 11, 28));
        // Friday, then Monday; only the last day, on which all the rest is done, may be a Saturday
        assertThat(days.get(1)).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(days.stream().filter(day -> day.isBefore(LocalDate.of(2026, 11, 28))))
                .doesNotHaveDuplicates()
                .extracting(LocalDate::getDayOfWeek)
                .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void afterwards_it_is_the_same_time_as_before_even_when_a_deed_failed() {
        clock.moveTo(TODAY);
        Duration present = clock.shift();
        assertThat(failing()).hasMessage("no");
        assertThat(clock.shift()).isEqualTo(present);
    }

    private Throwable failing() {
        try {
            new DemoPast(clock).daysAgo(5, () -> {
                assertThat(clock.instant()).isBefore(TODAY.minus(Duration.ofDays(5)));
                throw new IllegalStateException("no");
            });
            return null;
        } catch (IllegalStateException failure) {
            return failure;
        }
    }
}
