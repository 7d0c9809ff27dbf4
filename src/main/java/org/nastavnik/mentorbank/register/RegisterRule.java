package org.nastavnik.mentorbank.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;

/** On which day of each half-year a municipality's register is formed by itself. */
public record RegisterRule(MonthDay first, MonthDay second) {

    public static final RegisterRule USUAL = new RegisterRule(MonthDay.of(5, 15), MonthDay.of(11, 15));

    /** A day that was missed while the server stood still is made up for so long. */
    private static final int LATE_DAYS = 14;

    private static final int JUNE = 6;

    public RegisterRule {
        if (first.getMonthValue() > JUNE) {
            throw new Refusal("first", "Первый день — в первом полугодии: укажите месяц с 1 по 6.");
        }
        if (second.getMonthValue() <= JUNE) {
            throw new Refusal("second", "Второй день — во втором полугодии: укажите месяц с 7 по 12.");
        }
    }

    public static RegisterRule of(int firstMonth, int firstDay, int secondMonth, int secondDay) {
        try {
            return new RegisterRule(MonthDay.of(firstMonth, firstDay), MonthDay.of(secondMonth, secondDay));
        } catch (DateTimeException e) {
            throw new Refusal("first", "Такого дня в году нет: укажите день и месяц, например 15 мая.");
        }
    }

    /** The day of this half-year, where it has come and is not long over. */
    public Optional<LocalDate> dueOn(LocalDate today) {
        MonthDay day = HalfYear.of(today).half() == 1 ? first : second;
        return Optional.of(day.atYear(today.getYear()))
                .filter(due -> !due.isAfter(today) && due.plusDays(LATE_DAYS).isAfter(today));
    }
}
