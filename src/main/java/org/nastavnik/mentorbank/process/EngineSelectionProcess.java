package org.nastavnik.mentorbank.process;

import org.nastavnik.engine.Processes;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.mentorbank.Selection;
import org.nastavnik.mentorbank.SelectionProcess;
import org.nastavnik.programme.process.ProgrammeElements;
import org.springframework.stereotype.Component;

@Component
class EngineSelectionProcess implements SelectionProcess {

    private final Processes processes;
    private final Joins joins;

    EngineSelectionProcess(Processes processes, Joins joins) {
        this.processes = processes;
        this.joins = joins;
    }

    @Override
    public void selectionOpened(Selection selection, String tenantId) {
        processes.start(SelectionElements.PROCESS, selection.key(), tenantId);
    }

    @Override
    public void selectionStopped(Selection selection) {
        if (!processes.send(ProgrammeElements.CASE_STOPPED, selection.key())) {
            throw new IllegalStateException("No running process for " + selection.key());
        }
    }

    @Override
    public void selectionsChanged() {
        joins.nudge();
    }
}
