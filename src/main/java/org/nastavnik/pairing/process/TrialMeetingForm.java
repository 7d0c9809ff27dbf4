package org.nastavnik.pairing.process;

import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.pairing.PairingService;
import org.springframework.stereotype.Component;

/** Пробная рабочая встреча: do the two suit each other? The meeting itself is kept either way. */
@Component
class TrialMeetingForm implements TaskForm {

    private final PairingService pairings;
    private final MeetingFields fields;

    TrialMeetingForm(PairingService pairings, MeetingFields fields) {
        this.pairings = pairings;
        this.fields = fields;
    }

    @Override
    public String key() {
        return PairingElements.HOLD_TRIAL_MEETING;
    }

    @Override
    public FormContent show(FormTask task) {
        return fields.form(task, "Пробная работа над первой задачей");
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        pairings.holdTrialMeeting(
                PairFacts.id(task),
                MeetingFields.meeting(values),
                values.yes("continues"),
                values.text("dissolutionReason").orElse(null));
        return Completion.done();
    }
}
