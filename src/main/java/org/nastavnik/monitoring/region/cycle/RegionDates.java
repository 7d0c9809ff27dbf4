package org.nastavnik.monitoring.region.cycle;

import java.time.LocalDate;
import org.nastavnik.shared.Refusal;

/** The dates of one cycle: until when municipalities approve their results, and until when the region approves its report. */
public record RegionDates(LocalDate municipalitiesDue, LocalDate regionDue) {

    public RegionDates {
        if (municipalitiesDue == null) {
            throw new Refusal("municipalitiesDue", "Укажите, до какого дня муниципалитеты утверждают свои итоги.");
        }
        if (regionDue == null) {
            throw new Refusal("regionDue", "Укажите, до какого дня утверждается региональный отчёт.");
        }
        if (regionDue.isBefore(municipalitiesDue)) {
            throw new Refusal("regionDue", "Отчёт утверждают после муниципалитетов: укажите более поздний день.");
        }
    }

    void check(LocalDate today) {
        if (municipalitiesDue.isBefore(today)) {
            throw new Refusal("municipalitiesDue", "Этот день уже прошёл: укажите сегодняшний или более поздний.");
        }
    }

    /** With another day for the municipalities; the region's day never comes before it. */
    RegionDates until(LocalDate day) {
        return new RegionDates(day, regionDue.isBefore(day) ? day : regionDue);
    }
}
