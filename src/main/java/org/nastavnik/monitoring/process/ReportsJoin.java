package org.nastavnik.monitoring.process;

import org.nastavnik.engine.join.JoinSource;
import org.nastavnik.engine.join.SqlJoin;
import org.nastavnik.monitoring.cycle.CycleService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cycle is summed up when no school's report is open any longer. */
@Configuration(proxyBeanMethods = false)
class ReportsJoin {

    @Bean
    JoinSource schoolReportsIn(JdbcClient jdbc, CycleService cycles) {
        return new SqlJoin(
                jdbc,
                MonitoringElements.SCHOOL_REPORTS_IN,
                "monitoring_cycle",
                "p.awaits_reports",
                "select 1 from monitoring_school_report r where r.cycle_id = p.id"
                        + " and r.state in ('PENDING', 'SUBMIT', 'SIGN', 'CHECK')",
                "awaits_reports = false, version = version + 1",
                id -> cycles.get(id).key());
    }
}
