package org.nastavnik.monitoring.region.cycle;

import java.util.List;
import org.nastavnik.monitoring.cycle.MonthDays;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the days of regions, and whether their cycles open by themselves. */
@Service
@Transactional
public class RegionSchedules {

    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;

    RegionSchedules(JdbcClient jdbc, AuditTrail auditTrail) {
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
    }

    /** @param automatic cycles open on the day without anybody's doing */
    public record Schedule(boolean automatic, RegionHalf first, RegionHalf second) {

        RegionHalf of(int half) {
            return half == 1 ? first : second;
        }

        public List<RegionHalf> halves() {
            return List.of(first, second);
        }
    }

    @Transactional(readOnly = true)
    public Schedule of(long regionId) {
        List<RegionHalf> own = jdbc.sql("select * from monitoring_region_schedule where region_id = :id")
                .param("id", regionId)
                .query((row, n) -> new RegionHalf(
                        row.getInt("half"),
                        MonthDays.read(row.getString("opens_on")),
                        MonthDays.read(row.getString("municipalities_due")),
                        MonthDays.read(row.getString("region_due"))))
                .list();
        boolean automatic = jdbc.sql("select automatic from monitoring_region_rule where region_id = :id")
                .param("id", regionId)
                .query(Boolean.class)
                .optional()
                .orElse(true);
        return new Schedule(automatic, half(own, 1), half(own, 2));
    }

    private static RegionHalf half(List<RegionHalf> own, int half) {
        return own.stream().filter(h -> h.half() == half).findFirst().orElse(RegionHalf.usual(half));
    }

    public void change(long regionId, Schedule schedule) {
        schedule.halves().forEach(RegionHalf::check);
        jdbc.sql("""
                        insert into monitoring_region_rule (region_id, automatic) values (:id, :automatic)
                        on conflict (region_id) do update set automatic = :automatic, looked_on = null""")
                .param("id", regionId)
                .param("automatic", schedule.automatic())
                .update();
        schedule.halves()
                .forEach(half -> jdbc.sql("""
                        insert into monitoring_region_schedule (region_id, half, opens_on, municipalities_due, region_due)
                        values (:id, :half, :opens, :municipalities, :region)
                        on conflict (region_id, half) do update set opens_on = :opens, municipalities_due = :municipalities,
                          region_due = :region""")
                        .param("id", regionId)
                        .param("half", half.half())
                        .param("opens", MonthDays.store(half.opensOn()))
                        .param("municipalities", MonthDays.store(half.municipalitiesDue()))
                        .param("region", MonthDays.store(half.regionDue()))
                        .update());
        auditTrail.record("region:" + regionId, "regional-monitoring.schedule-changed", null);
    }
}
