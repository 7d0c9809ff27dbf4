package org.nastavnik.website;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Optional;
import java.util.stream.Stream;
import org.nastavnik.shared.Refusal;

/** The two days of a year on which a municipality's sections are looked at. */
public record AuditRule(MonthDay first, MonthDay second) {

    public static final AuditRule USUAL = new AuditRule(MonthDay.of(4, 15), MonthDay.of(10, 15));

    /** A day that was missed while the server stood still is made up for so long. */
    private static final int LATE_DAYS = 14;

    public AuditRule {
        if (first.equals(second)) {
            throw new Refusal("second", "Укажите два разных дня года.");
        }
    }

    public static AuditRule of(int firstMonth, int firstDay, int secondMonth, int secondDay) {
        try {
            return new AuditRule(MonthDay.of(firstMonth, firstDay), MonthDay.of(secondMonth, secondDay));
        } catch (DateTimeException e) {
            throw new Refusal("first", "Такого дня в году нет: укажите день и месяц, например 15 октября.");
        }
    }

    /** The day whose audit is due on this day: it itself or one shortly before. */
    public Optional<LocalDate> dueOn(LocalDate today) {
        return Stream.of(today.getYear(), today.getYear() - 1)
                .flatMap(year ->
                        Stream.of(first, second).map(day -> Year.of(year).atMonthDay(day)))
                .filter(day -> !day.isAfter(today) && day.plusDays(LATE_DAYS).isAfter(today))
                .findFirst();
    }
}
