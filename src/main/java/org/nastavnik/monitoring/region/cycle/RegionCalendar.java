package org.nastavnik.monitoring.region.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    private static final int LATE_DAYS = 14;

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
        HalfYear current = HalfYear.of(place.today());
        for (HalfYear period : List.of(current.previous(), current)) {
            RegionHalf half = schedule.of(period.half());
            LocalDate opens = half.opens(period);
            if (!opens.isAfter(place.today()) && opens.plusDays(LATE_DAYS).isAfter(place.today())) {
                cycles.openPlanned(place.id(), period, late(half.dates(period), place.today()));
            }
        }
    }

    /** After a standstill the municipalities have their days all the same. */
    private static RegionDates late(RegionDates dates, LocalDate today) {
        return dates.municipalitiesDue().isBefore(today) ? dates.until(today.plusDays(LATE_DAYS)) : dates;
    }
}
