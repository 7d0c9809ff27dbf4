package org.nastavnik.roadmap.process;

import org.nastavnik.engine.Processes;
import org.nastavnik.programme.process.ProgrammeElements;
import org.nastavnik.roadmap.RoadMap;
import org.nastavnik.roadmap.RoadMapProcess;
import org.springframework.stereotype.Component;

@Component
class EngineRoadMapProcess implements RoadMapProcess {

    private final Processes processes;

    EngineRoadMapProcess(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void cameIntoForce(RoadMap map, String tenantId) {
        processes.start(RoadMapElements.EXECUTION, map.key(), tenantId);
    }

    /** Nothing waits where everything was reported before. */
    @Override
    public void ended(RoadMap map) {
        processes.send(ProgrammeElements.CASE_STOPPED, map.key());
    }
}
