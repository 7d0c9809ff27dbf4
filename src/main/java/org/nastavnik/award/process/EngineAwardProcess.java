package org.nastavnik.award.process;

import org.nastavnik.award.AwardNomination;
import org.nastavnik.award.AwardProcess;
import org.nastavnik.engine.Processes;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.programme.process.ProgrammeElements;
import org.springframework.stereotype.Component;

@Component
class EngineAwardProcess implements AwardProcess {

    private final Processes processes;
    private final Joins joins;

    EngineAwardProcess(Processes processes, Joins joins) {
        this.processes = processes;
        this.joins = joins;
    }

    @Override
    public void nominationMade(AwardNomination nomination, String tenantId) {
        processes.start(AwardElements.PROCESS, nomination.key(), tenantId);
    }

    @Override
    public void nominationStopped(AwardNomination nomination) {
        if (!processes.send(ProgrammeElements.CASE_STOPPED, nomination.key())) {
            throw new IllegalStateException("No running process for " + nomination.key());
        }
    }

    @Override
    public void nominationsChanged() {
        joins.nudge();
    }
}
