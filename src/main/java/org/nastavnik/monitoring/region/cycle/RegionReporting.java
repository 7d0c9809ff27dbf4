package org.nastavnik.monitoring.region.cycle;

import java.time.Instant;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.monitoring.cycle.CycleStepped;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Municipalities report by approving their cycles: at once, and by the watcher where the two openings did not see each other.
 * A municipality that corrects its results is awaited again while the region collects.
 */
@Component
class RegionReporting implements Watcher {

    private static final int MOST = 500;

    private final RegionRows rows;
    private final RegionCycleService cycles;
    private final RegionProcess process;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RegionReporting(
            RegionRows rows,
            RegionCycleService cycles,
            RegionProcess process,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.cycles = cycles;
        this.process = process;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CycleStepped step) {
        switch (step.to()) {
            case APPROVED -> take();
            case COLLECTING -> rows.loosen();
            default -> {
                // nothing that the region waits for
            }
        }
    }

    @Override
    public void watch(Instant now) {
        jdbc.sql("""
                        select c.id from monitoring_region_cycle c
                        where c.state in ('COLLECTING', 'DECISION')
                          and exists (select 1 from organization_municipality m
                                      where m.region_id = c.region_id
                                        and not exists (select 1 from monitoring_region_report r
                                                        where r.cycle_id = c.id and r.municipality_id = m.id))
                        order by c.id limit :most""").param("most", MOST).query(Long.class).list().forEach(cycles::addJoined);
        transaction.executeWithoutResult(status -> {
            rows.loosen();
            take();
        });
    }

    private void take() {
        if (rows.take() > 0) {
            process.reportsChanged();
        }
    }
}
