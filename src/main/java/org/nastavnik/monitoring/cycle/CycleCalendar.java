package org.nastavnik.monitoring.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    private static final int LATE_DAYS = 14;

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
        HalfYear current = HalfYear.of(place.today());
        for (HalfYear period : List.of(current.previous(), current)) {
            HalfSchedule half = schedule.of(period.half());
            LocalDate opens = half.opens(period);
            if (!opens.isAfter(place.today()) && opens.plusDays(LATE_DAYS).isAfter(place.today())) {
                cycles.openPlanned(place.id(), period, late(half.dates(period), place.today()));
            }
        }
    }

    /** After a standstill the schools have their days all the same. */
    private static CycleDates late(CycleDates dates, LocalDate today) {
        if (!dates.schoolsDue().isBefore(today)) {
            return dates;
        }
        LocalDate due = today.plusDays(LATE_DAYS);
        return new CycleDates(
                dates.lastDay(), due, dates.municipalityDue().isBefore(due) ? due : dates.municipalityDue());
    }
}
