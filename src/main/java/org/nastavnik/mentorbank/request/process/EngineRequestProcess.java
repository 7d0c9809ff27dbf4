package org.nastavnik.mentorbank.request.process;

import org.nastavnik.engine.Processes;
import org.nastavnik.mentorbank.request.BankRequest;
import org.nastavnik.mentorbank.request.RequestProcess;
import org.springframework.stereotype.Component;

@Component
class EngineRequestProcess implements RequestProcess {

    private final Processes processes;

    EngineRequestProcess(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void requestBegun(BankRequest request, String tenantId) {
        processes.start(RequestElements.PROCESS, request.key(), tenantId);
    }

    @Override
    public void requestEnded(BankRequest request) {
        if (!processes.send(RequestElements.REQUEST_ENDED, request.key())) {
            throw new IllegalStateException("No running process for " + request.key());
        }
    }
}
