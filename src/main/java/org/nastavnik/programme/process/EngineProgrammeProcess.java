package org.nastavnik.programme.process;

import org.nastavnik.engine.Processes;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.ProgrammeProcess;
import org.springframework.stereotype.Component;

@Component
class EngineProgrammeProcess implements ProgrammeProcess {

    private final Processes processes;

    EngineProgrammeProcess(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void programmeCreated(MentoringProgramme programme) {
        processes.start(ProgrammeElements.PROCESS, programme.key(), programme.tenantId());
    }

    @Override
    public void programmeStopped(MentoringProgramme programme) {
        if (!processes.send(ProgrammeElements.PROGRAMME_STOPPED, programme.key())) {
            throw new IllegalStateException("No running process for " + programme.key());
        }
    }
}
