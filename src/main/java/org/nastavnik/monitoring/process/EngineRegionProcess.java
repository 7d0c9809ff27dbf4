package org.nastavnik.monitoring.process;

import org.nastavnik.engine.Processes;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.monitoring.region.cycle.RegionCycle;
import org.nastavnik.monitoring.region.cycle.RegionProcess;
import org.springframework.stereotype.Component;

@Component
class EngineRegionProcess implements RegionProcess {

    private final Processes processes;
    private final Joins joins;

    EngineRegionProcess(Processes processes, Joins joins) {
        this.processes = processes;
        this.joins = joins;
    }

    @Override
    public void cycleOpened(RegionCycle cycle) {
        processes.start(MonitoringElements.REGION_PROCESS, cycle.key(), cycle.tenantId());
    }

    @Override
    public void cycleCancelled(RegionCycle cycle) {
        if (!processes.send(MonitoringElements.REGIONAL_MONITORING_CANCELLED, cycle.key())) {
            throw new IllegalStateException("No process of " + cycle.key() + " can be cancelled");
        }
    }

    @Override
    public void reportsChanged() {
        joins.nudge();
    }
}
