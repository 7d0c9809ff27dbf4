package org.nastavnik.monitoring.cycle;

import java.time.Instant;
import org.nastavnik.engine.join.Watcher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Head counts were told after a report had been opened: the curator finds its figures with them in the task's form. */
@Component
class StaleReports implements Watcher {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final ReportRefresh refresh;

    StaleReports(JdbcClient jdbc, ReportRefresh refresh) {
        this.jdbc = jdbc;
        this.refresh = refresh;
    }

    @Override
    public void watch(Instant now) {
        // one by one through the index: joined freely, thousands of reports were compared with thousands of counts
        jdbc.sql("""
                        select r.id from monitoring_school_report r
                        join monitoring_cycle c on c.id = r.cycle_id
                        cross join lateral (select 1 from participant_head_count h
                             where h.organization_id = r.organization_id
                               and h.year = extract(year from c.since)::int
                               and h.half = case when extract(month from c.since) = 1 then 1 else 2 end
                               and h.confirmed_at > r.figures_at offset 0) told
                        where r.state = 'SUBMIT' order by r.id limit :most""").param("most", MOST).query(Long.class).list().forEach(refresh::refresh);
    }
}
