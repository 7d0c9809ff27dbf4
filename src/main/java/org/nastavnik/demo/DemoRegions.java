package org.nastavnik.demo;

import java.time.LocalDate;
import java.util.List;
import org.nastavnik.engine.CaseJobs;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.monitoring.cycle.MonitoringCycle;
import org.nastavnik.monitoring.region.cycle.RegionCycle;
import org.nastavnik.monitoring.region.cycle.RegionCycleService;
import org.nastavnik.monitoring.region.cycle.RegionDates;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.BusinessKey;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The regions' monitoring of the half-year of these municipal cycles: each waits for its municipalities or has its report. */
@Component
@Profile("demo")
class DemoRegions {

    private static final int MUNICIPALITIES_DAYS = 35;
    private static final int REGION_DAYS = 49;

    private final RegionCycleService cycles;
    private final Directory directory;
    private final CaseJobs jobs;
    private final Joins joins;

    DemoRegions(RegionCycleService cycles, Directory directory, CaseJobs jobs, Joins joins) {
        this.cycles = cycles;
        this.directory = directory;
        this.jobs = jobs;
        this.joins = joins;
    }

    void make(List<MonitoringCycle> municipal) {
        municipal.forEach(cycle -> {
            long region = directory.municipality(cycle.municipalityId()).regionId();
            LocalDate today = cycles.today(region);
            RegionCycle opened = cycles.open(
                    region,
                    cycle.period(),
                    new RegionDates(today.plusDays(MUNICIPALITIES_DAYS), today.plusDays(REGION_DAYS)));
            BusinessKey key = opened.key();
            jobs.run(key);
            joins.poll();
            jobs.run(key);
        });
    }
}
