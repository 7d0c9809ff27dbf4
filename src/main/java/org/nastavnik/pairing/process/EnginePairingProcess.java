package org.nastavnik.pairing.process;

import org.nastavnik.engine.Processes;
import org.nastavnik.pairing.Pairing;
import org.nastavnik.pairing.PairingProcess;
import org.nastavnik.programme.process.ProgrammeElements;
import org.springframework.stereotype.Component;

@Component
class EnginePairingProcess implements PairingProcess {

    private final Processes processes;

    EnginePairingProcess(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void pairApproved(Pairing pair, String tenantId) {
        processes.start(PairingElements.PROCESS, pair.key(), tenantId);
    }

    @Override
    public boolean pairBrokeUp(Pairing pair) {
        return processes.send(PairingElements.PAIR_DISSOLVED, pair.key());
    }

    @Override
    public void pairStopped(Pairing pair) {
        if (!processes.send(ProgrammeElements.CASE_STOPPED, pair.key())) {
            throw new IllegalStateException("No running process for " + pair.key());
        }
    }
}
