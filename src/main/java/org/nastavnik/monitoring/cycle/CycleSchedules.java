package org.nastavnik.monitoring.cycle;

import java.util.List;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the days of municipalities, and whether their cycles open by themselves. */
@Service
@Transactional
public class CycleSchedules {

    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;

    CycleSchedules(JdbcClient jdbc, AuditTrail auditTrail) {
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
    }

    /** @param automatic cycles open on the day without anybody's doing */
    public record Schedule(boolean automatic, HalfSchedule first, HalfSchedule second) {

        public HalfSchedule of(int half) {
            return half == 1 ? first : second;
        }
    }

    @Transactional(readOnly = true)
    public Schedule of(long municipalityId) {
        List<HalfSchedule> own = jdbc.sql("select * from monitoring_schedule where municipality_id = :id")
                .param("id", municipalityId)
                .query((row, n) -> new HalfSchedule(
                        row.getInt("half"),
                        MonthDays.read(row.getString("last_day")),
                        MonthDays.read(row.getString("opens_on")),
                        MonthDays.read(row.getString("schools_due")),
                        MonthDays.read(row.getString("municipality_due"))))
                .list();
        boolean automatic = jdbc.sql("select automatic from monitoring_rule where municipality_id = :id")
                .param("id", municipalityId)
                .query(Boolean.class)
                .optional()
                .orElse(true);
        return new Schedule(automatic, half(own, 1), half(own, 2));
    }

    private static HalfSchedule half(List<HalfSchedule> own, int half) {
        return own.stream().filter(h -> h.half() == half).findFirst().orElse(HalfSchedule.usual(half));
    }

    public void change(long municipalityId, Schedule schedule) {
        schedule.first().check();
        schedule.second().check();
        jdbc.sql("""
                        insert into monitoring_rule (municipality_id, automatic) values (:id, :automatic)
                        on conflict (municipality_id) do update set automatic = :automatic, looked_on = null""")
                .param("id", municipalityId)
                .param("automatic", schedule.automatic())
                .update();
        for (HalfSchedule half : List.of(schedule.first(), schedule.second())) {
            jdbc.sql("""
                            insert into monitoring_schedule (municipality_id, half, last_day, opens_on, schools_due, municipality_due)
                            values (:id, :half, :last, :opens, :schools, :municipality)
                            on conflict (municipality_id, half) do update set last_day = :last, opens_on = :opens,
                              schools_due = :schools, municipality_due = :municipality""")
                    .param("id", municipalityId)
                    .param("half", half.half())
                    .param("last", MonthDays.store(half.lastDay()))
                    .param("opens", MonthDays.store(half.opensOn()))
                    .param("schools", MonthDays.store(half.schoolsDue()))
                    .param("municipality", MonthDays.store(half.municipalityDue()))
                    .update();
        }
        auditTrail.record("municipality:" + municipalityId, "monitoring.schedule-changed", null);
    }
}
