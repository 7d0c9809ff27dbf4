package org.nastavnik.monitoring.cycle;

import java.time.Instant;
import java.util.List;
import org.nastavnik.engine.join.Watcher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organisations that begin a programme while reports are collected join; those that are closed leave. */
@Component
class ReportMembership implements Watcher {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final CycleService cycles;

    ReportMembership(JdbcClient jdbc, CycleService cycles) {
        this.jdbc = jdbc;
        this.cycles = cycles;
    }

    @Override
    public void watch(Instant now) {
        ids("""
                select c.id from monitoring_cycle c join organization_municipality m on m.id = c.municipality_id
                where c.state = 'COLLECTING'
                  and exists (select 1 from programme p join organization o on o.id = p.organization_id
                              where o.municipality_id = c.municipality_id and o.closed_at is null
                                and p.starts_on <= c.last_day and p.ends_on >= c.since and p.stage <> 'STOPPED'
                                and (p.ended_at is null or p.ended_at >= c.since::timestamp at time zone m.zone)
                                and not exists (select 1 from monitoring_school_report r
                                                where r.cycle_id = c.id and r.organization_id = o.id))
                order by c.id limit :most""").forEach(cycles::addJoined);
        ids("""
                select r.id from monitoring_school_report r join organization o on o.id = r.organization_id
                where r.state in ('PENDING', 'SUBMIT', 'SIGN', 'CHECK') and o.closed_at is not null
                order by r.id limit :most""").forEach(report -> cycles.withdraw(report, "Организация закрыта."));
    }

    private List<Long> ids(String sql) {
        return jdbc.sql(sql).param("most", MOST).query(Long.class).list();
    }
}
