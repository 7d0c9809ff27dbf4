package org.nastavnik.participant.consent.followup.process;

import org.nastavnik.engine.Processes;
import org.nastavnik.participant.consent.followup.FollowUp;
import org.nastavnik.participant.consent.followup.FollowUpProcess;
import org.springframework.stereotype.Component;

@Component
class EngineFollowUpProcess implements FollowUpProcess {

    private final Processes processes;

    EngineFollowUpProcess(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void consentEnded(FollowUp followUp) {
        processes.start(FollowUpElements.PROCESS, followUp.key(), followUp.tenantId());
    }

    @Override
    public void overtaken(FollowUp followUp) {
        if (!processes.send(FollowUpElements.OVERTAKEN, followUp.key())) {
            throw new IllegalStateException("No running process for " + followUp.key());
        }
    }
}
