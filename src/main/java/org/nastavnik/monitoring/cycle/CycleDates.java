package org.nastavnik.monitoring.cycle;

import java.time.LocalDate;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.RussianDates;

/**
 * The dates of one cycle.
 *
 * @param lastDay the figures are as of this day: the half-year's last or an earlier one of it
 */
public record CycleDates(LocalDate lastDay, LocalDate schoolsDue, LocalDate municipalityDue) {

    public CycleDates {
        if (lastDay == null) {
            throw new Refusal("lastDay", "Укажите, по состоянию на какой день считать показатели.");
        }
        if (schoolsDue == null) {
            throw new Refusal("schoolsDue", "Укажите, до какого дня организации сдают отчёты.");
        }
        if (municipalityDue == null) {
            throw new Refusal("municipalityDue", "Укажите, до какого дня утверждаются сводные итоги.");
        }
    }

    void check(HalfYear period, LocalDate today) {
        if (lastDay.isBefore(period.firstDay()) || lastDay.isAfter(period.lastDay())) {
            throw new Refusal(
                    "lastDay",
                    "Показатели считаются на день этого полугодия: укажите день с %s по %s."
                            .formatted(
                                    RussianDates.inTable(period.firstDay()), RussianDates.inTable(period.lastDay())));
        }
        if (schoolsDue.isBefore(today)) {
            throw new Refusal("schoolsDue", "Этот день уже прошёл: укажите сегодняшний или более поздний.");
        }
        if (schoolsDue.isBefore(lastDay)) {
            throw new Refusal(
                    "schoolsDue",
                    "Отчёты сдают не раньше дня, на который считаются показатели: укажите более поздний.");
        }
        if (municipalityDue.isBefore(schoolsDue)) {
            throw new Refusal(
                    "municipalityDue", "Итоги утверждают после отчётов организаций: укажите более поздний день.");
        }
    }
}
