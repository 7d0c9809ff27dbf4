package org.nastavnik.monitoring.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at each municipality once a day: opens its cycle when the day has come, or came while the server stood still. A
 * half-year that has had a cycle, be it a cancelled one, is not opened by itself again.
 */
@Component
class CycleCalendar implements Watcher {

    private static final int AT_ONCE = 20;
    private static final int LATE_DAYS = 14;

    private final JdbcClient jdbc;
    private final CycleSchedules schedules;
    private final CycleService cycles;
    private final TransactionTemplate transaction;

    CycleCalendar(
            JdbcClient jdbc, CycleSchedules schedules, CycleService cycles, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.schedules = schedules;
        this.cycles = cycles;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Place(long id, LocalDate today) {}

    @Override
    public void watch(Instant now) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into monitoring_rule (municipality_id)
                        select m.id from organization_municipality m
                        where not exists (select 1 from monitoring_rule r where r.municipality_id = m.id)
                        on conflict do nothing""").update());
        while (Boolean.TRUE.equals(transaction.execute(status -> watchSome(now)))) {
            // the next ones in a transaction of their own
        }
    }

    private boolean watchSome(Instant now) {
        List<Place> found = jdbc.sql("""
                        select r.municipality_id, m.zone
                        from monitoring_rule r join organization_municipality m on m.id = r.municipality_id
                        where r.automatic and (r.looked_on is null
                           or r.looked_on < (cast(:now as timestamptz) at time zone m.zone)::date)
                        order by r.municipality_id limit :most for update of r skip locked""")
                .param("now", SqlTime.of(now))
                .param("most", AT_ONCE)
                .query((row, number) -> new Place(
                        row.getLong("municipality_id"), LocalDate.ofInstant(now, ZoneId.of(row.getString("zone")))))
                .list();
        for (Place place : found) {
            openDue(place);
            jdbc.sql("update monitoring_rule set looked_on = :today where municipality_id = :id")
                    .param("today", place.today())
                    .param("id", place.id())
                    .update();
        }
        return found.size() == AT_ONCE;
    }

    private void openDue(Place place) {
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
