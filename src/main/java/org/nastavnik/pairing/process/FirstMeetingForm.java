package org.nastavnik.pairing.process;

import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.pairing.PairingService;
import org.springframework.stereotype.Component;

/** Встреча-знакомство. */
@Component
class FirstMeetingForm implements TaskForm {

    private final PairingService pairings;
    private final MeetingFields fields;

    FirstMeetingForm(PairingService pairings, MeetingFields fields) {
        this.pairings = pairings;
        this.fields = fields;
    }

    @Override
    public String key() {
        return PairingElements.HOLD_FIRST_MEETING;
    }

    @Override
    public FormContent show(FormTask task) {
        return fields.form(task, "Знакомство");
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        return fields.breakUp(task, values).orElseGet(() -> {
            pairings.holdFirstMeeting(PairFacts.id(task), MeetingFields.meeting(values));
            return Completion.done();
        });
    }
}
