package org.nastavnik.participant.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** How long a consent for one, three or five years holds. */
class ConsentTermProperties {

    @Property
    void the_day_after_the_last_is_the_same_date_or_the_first_of_march(
            @ForAll @IntRange(min = 0, max = 20_000) int day, @ForAll @IntRange(min = 1, max = 5) int years) {
        LocalDate from = LocalDate.of(2020, 1, 1).plusDays(day);
        LocalDate after = ConsentTerm.lastDay(from, years).plusDays(1);
        assertThat(after.getYear()).isEqualTo(from.getYear() + years);
        if (from.getMonthValue() == 2 && from.getDayOfMonth() == 29 && !after.isLeapYear()) {
            assertThat(after).isEqualTo(LocalDate.of(after.getYear(), 3, 1));
        } else {
            assertThat(after).isEqualTo(from.withYear(after.getYear()));
        }
    }

    @Example
    void terms_over_leap_days() {
        assertThat(ConsentTerm.lastDay(LocalDate.of(2024, 2, 29), 1)).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(ConsentTerm.lastDay(LocalDate.of(2024, 3, 1), 1)).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(ConsentTerm.lastDay(LocalDate.of(2023, 3, 1), 1)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(ConsentTerm.lastDay(LocalDate.of(2026, 9, 1), 5)).isEqualTo(LocalDate.of(2031, 8, 31));
    }
}
