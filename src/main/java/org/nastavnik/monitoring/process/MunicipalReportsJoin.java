package org.nastavnik.monitoring.process;

import org.nastavnik.engine.join.JoinSource;
import org.nastavnik.engine.join.SqlJoin;
import org.nastavnik.monitoring.region.cycle.RegionCycleService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A region is summed up when no municipality is awaited any longer. */
@Configuration(proxyBeanMethods = false)
class MunicipalReportsJoin {

    @Bean
    JoinSource municipalReportsIn(JdbcClient jdbc, RegionCycleService cycles) {
        return new SqlJoin(
                jdbc,
                MonitoringElements.MUNICIPAL_REPORTS_IN,
                "monitoring_region_cycle",
                "p.awaits_reports",
                "select 1 from monitoring_region_report r where r.cycle_id = p.id and r.state = 'AWAITED'",
                "awaits_reports = false, version = version + 1",
                id -> cycles.get(id).key());
    }
}
