package org.nastavnik.monitoring.cycle;

import java.time.Instant;
import java.time.LocalDate;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.shared.HalfYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Looks at each municipality once a day: opens its cycle when the day has come, or came while the server stood still. A
 * half-year that has had a cycle, be it a cancelled one, is not opened by itself again.
 */
@Component
class CycleCalendar implements Watcher {

    private final DailyLook places;
    private final CycleSchedules schedules;
    private final CycleService cycles;

    CycleCalendar(
            JdbcClient jdbc, CycleSchedules schedules, CycleService cycles, PlatformTransactionManager transactions) {
        this.places = new DailyLook(
                jdbc,
                transactions,
                "monitoring_rule",
                "municipality_id",
                "select id, zone from organization_municipality");
        this.schedules = schedules;
        this.cycles = cycles;
    }

    @Override
    public void watch(Instant now) {
        places.look(now, this::openDue);
    }

    private void openDue(DailyLook.Place place) {
        CycleSchedules.Schedule schedule = schedules.of(place.id());
        for (HalfYear period : DailyLook.due(place, p -> schedule.of(p.half()).opens(p))) {
            HalfSchedule half = schedule.of(period.half());
            cycles.openPlanned(place.id(), period, late(half.dates(period), place.today()));
        }
    }

    /** After a standstill the schools have their days all the same. */
    private static CycleDates late(CycleDates dates, LocalDate today) {
        if (!dates.schoolsDue().isBefore(today)) {
            return dates;
        }
        LocalDate due = today.plusDays(DailyLook.LATE_DAYS);
        return new CycleDates(
                dates.lastDay(), due, dates.municipalityDue().isBefore(due) ? due : dates.municipalityDue());
    }
}
