package org.nastavnik.monitoring.outcome;

import org.nastavnik.monitoring.cycle.CycleStepped;
import org.nastavnik.monitoring.outcome.note.Notes;
import org.nastavnik.monitoring.outcome.register.Registers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A cycle's outcomes go with its steps: registers and note are there when they are handed over, papers when approved. */
@Component
class OutcomeSteps {

    private final Registers registers;
    private final Notes notes;

    OutcomeSteps(Registers registers, Notes notes) {
        this.registers = registers;
        this.notes = notes;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CycleStepped step) {
        switch (step.to()) {
            case NOTE -> registers.formMissing(step.cycleId());
            case APPROVAL -> notes.handOver(step.cycleId());
            case APPROVED -> notes.issue(step.cycleId());
            default -> {
                // nothing of ours
            }
        }
    }
}
