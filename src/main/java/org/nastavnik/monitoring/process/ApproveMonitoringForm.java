package org.nastavnik.monitoring.process;

import java.util.Optional;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.monitoring.cycle.SummingUp;
import org.springframework.stereotype.Component;

/** The coordinator approves the consolidated figures and the note, or returns the note. */
@Component
class ApproveMonitoringForm implements TaskForm {

    private final SummingUp summingUp;
    private final CycleFacts facts;

    ApproveMonitoringForm(SummingUp summingUp, CycleFacts facts) {
        this.summingUp = summingUp;
        this.facts = facts;
    }

    @Override
    public String key() {
        return MonitoringElements.APPROVE_MONITORING;
    }

    @Override
    public FormContent show(FormTask task) {
        return facts.withTotals(facts.cycle(task));
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        long id = CycleFacts.id(task);
        if (values.text("decision").equals(Optional.of("return"))) {
            summingUp.returnNote(id, values.text("remark").orElse(null));
        } else {
            summingUp.approve(id);
        }
        return Completion.done();
    }
}
