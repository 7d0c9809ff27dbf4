package org.nastavnik.pairing.process;

import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.pairing.PairingService;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Component;

/** Итоговая встреча: what was reached of the plan. */
@Component
class FinalMeetingForm implements TaskForm {

    private final PairingService pairings;
    private final PairFacts facts;
    private final MeetingFields fields;

    FinalMeetingForm(PairingService pairings, PairFacts facts, MeetingFields fields) {
        this.pairings = pairings;
        this.facts = facts;
        this.fields = fields;
    }

    @Override
    public String key() {
        return PairingElements.HOLD_FINAL_MEETING;
    }

    @Override
    public FormContent show(FormTask task) {
        return fields.form(task, "Итоги совместной работы")
                .options("openSteps", facts.openSteps(PairFacts.id(task)))
                .value("goalsReached", "yes");
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        return fields.breakUp(task, values).orElseGet(() -> {
            boolean reached = values.yes("goalsReached");
            if (!reached && values.text("goalsReason").isEmpty()) {
                throw new Refusal("goalsReason", "Укажите, какие цели не достигнуты и почему.");
            }
            pairings.holdFinalMeeting(
                    PairFacts.id(task),
                    MeetingFields.meeting(values),
                    MeetingFields.doneSteps(values),
                    reached,
                    reached ? null : values.text("goalsReason").orElseThrow());
            return Completion.done();
        });
    }
}
