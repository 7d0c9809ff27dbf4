package org.nastavnik.website.process;

import org.nastavnik.engine.Processes;
import org.nastavnik.programme.process.ProgrammeElements;
import org.nastavnik.website.SectionCheck;
import org.nastavnik.website.WebsiteProcess;
import org.springframework.stereotype.Component;

@Component
class EngineWebsiteProcess implements WebsiteProcess {

    private final Processes processes;

    EngineWebsiteProcess(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void checkBegun(SectionCheck check) {
        processes.start(WebsiteElements.PROCESS, check.key(), check.tenantId());
    }

    @Override
    public void sectionSeen(SectionCheck check) {
        send(WebsiteElements.SECTION_SEEN, check);
    }

    @Override
    public void checkStopped(SectionCheck check) {
        send(ProgrammeElements.CASE_STOPPED, check);
    }

    private void send(String message, SectionCheck check) {
        if (!processes.send(message, check.key())) {
            throw new IllegalStateException("No process of " + check.key() + " waits for " + message);
        }
    }
}
