package org.nastavnik.monitoring.process;

import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.monitoring.cycle.SummingUp;
import org.springframework.stereotype.Component;

/** The municipal curator hands the note on to the coordinator. */
@Component
class WriteAnalyticalNoteForm implements TaskForm {

    private final SummingUp summingUp;
    private final CycleFacts facts;

    WriteAnalyticalNoteForm(SummingUp summingUp, CycleFacts facts) {
        this.summingUp = summingUp;
        this.facts = facts;
    }

    @Override
    public String key() {
        return MonitoringElements.WRITE_ANALYTICAL_NOTE;
    }

    @Override
    public FormContent show(FormTask task) {
        return facts.withTotals(facts.cycle(task));
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        summingUp.noteWritten(CycleFacts.id(task));
        return Completion.done();
    }
}
