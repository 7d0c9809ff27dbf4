package org.nastavnik.monitoring.region.cycle;

import java.time.Instant;
import java.time.LocalDate;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.monitoring.cycle.DailyLook;
import org.nastavnik.shared.HalfYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Looks at each region that has municipalities once a day: opens its cycle when the day has come, or came while the server
 * stood still. A half-year that has had a cycle, be it a cancelled one, is not opened by itself again.
 */
@Component
class RegionCalendar implements Watcher {

    private final DailyLook places;
    private final RegionSchedules schedules;
    private final RegionCycleService cycles;

    RegionCalendar(
            JdbcClient jdbc,
            RegionSchedules schedules,
            RegionCycleService cycles,
            PlatformTransactionManager transactions) {
        this.places = new DailyLook(
                jdbc,
                transactions,
                "monitoring_region_rule",
                "region_id",
                "select g.id, (select m.zone from organization_municipality m where m.region_id = g.id"
                        + " group by m.zone order by count(*) desc, m.zone limit 1) as zone from organization_region g");
        this.schedules = schedules;
        this.cycles = cycles;
    }

    @Override
    public void watch(Instant now) {
        places.look(now, this::openDue);
    }

    private void openDue(DailyLook.Place place) {
        RegionSchedules.Schedule schedule = schedules.of(place.id());
        for (HalfYear period : DailyLook.due(place, p -> schedule.of(p.half()).opens(p))) {
            RegionHalf half = schedule.of(period.half());
            cycles.openPlanned(place.id(), period, late(half.dates(period), place.today()));
        }
    }

    /** After a standstill the municipalities have their days all the same. */
    private static RegionDates late(RegionDates dates, LocalDate today) {
        return dates.municipalitiesDue().isBefore(today) ? dates.until(today.plusDays(DailyLook.LATE_DAYS)) : dates;
    }
}
