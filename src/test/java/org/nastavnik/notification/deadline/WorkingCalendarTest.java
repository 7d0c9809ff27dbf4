package org.nastavnik.notification.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.notification.deadline.DeadlineProperties.Year;

/** Working days of Russia: the law, a decree, a place's own days. */
class WorkingCalendarTest {

    private static final LocalDate MOVED_OFF = LocalDate.of(2025, 5, 2);
    private static final LocalDate WORKING_SATURDAY = LocalDate.of(2025, 11, 1);
    private static final LocalDate OWN = LocalDate.of(2027, 6, 28);

    private final WorkingCalendar calendar =
            new WorkingCalendar(Map.of(2025, new Year(Set.of(MOVED_OFF), Set.of(WORKING_SATURDAY))), Set.of(OWN));

    @ParameterizedTest
    @CsvSource({
        "2027-09-01, true, an ordinary Wednesday",
        "2027-09-04, false, a Saturday",
        "2027-01-08, false, the last of the new year's holidays",
        "2027-01-11, true, a Monday after them: holidays of January do not move",
        "2027-02-23, false, Defender's day",
        "2027-11-04, false, Unity day",
        "2027-05-01, false, a Saturday and a holiday",
        "2027-05-03, false, 1 May was a Saturday and moves to Monday",
        "2027-05-10, false, 9 May was a Sunday and moves to Monday",
        "2027-05-11, true, and no further",
        "2027-06-14, false, 12 June was a Saturday",
        "2027-06-28, false, the place's own day",
        "2025-05-02, false, moved by a decree",
        "2025-11-01, true, a Saturday on which people work",
        "2025-02-24, true, 23 February was a Sunday but the decree moved it elsewhere",
    })
    void a_day_is_a_working_day_or_not(LocalDate day, boolean working, String why) {
        assertThat(calendar.working(day)).as(why).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-09-01, 1, 2027-09-02",
        "2027-09-03, 1, 2027-09-06",
        "2027-09-04, 1, 2027-09-06",
        "2027-09-01, 5, 2027-09-08",
        "2026-12-31, 1, 2027-01-11",
        "2027-09-06, -1, 2027-09-03",
        "2027-01-11, -2, 2026-12-30",
        "2027-09-05, 0, 2027-09-05",
    })
    void counts_working_days_forward_and_back(LocalDate from, int days, LocalDate to) {
        assertThat(calendar.plus(from, days)).isEqualTo(to);
    }

    @Test
    void takes_the_day_itself_where_it_is_a_working_day() {
        assertThat(calendar.onOrAfter(LocalDate.of(2027, 9, 3))).isEqualTo(LocalDate.of(2027, 9, 3));
        assertThat(calendar.onOrAfter(LocalDate.of(2027, 9, 4))).isEqualTo(LocalDate.of(2027, 9, 6));
    }
}
