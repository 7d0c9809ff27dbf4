package org.nastavnik.monitoring.process;

import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.monitoring.cycle.SummingUp;
import org.springframework.stereotype.Component;

/** The operator says that the registers as of the last day are formed. */
@Component
class FormRegistersForm implements TaskForm {

    private final SummingUp summingUp;
    private final CycleFacts facts;

    FormRegistersForm(SummingUp summingUp, CycleFacts facts) {
        this.summingUp = summingUp;
        this.facts = facts;
    }

    @Override
    public String key() {
        return MonitoringElements.FORM_REGISTERS;
    }

    @Override
    public FormContent show(FormTask task) {
        return facts.withTotals(facts.cycle(task));
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        summingUp.registersFormed(CycleFacts.id(task));
        return Completion.done();
    }
}
