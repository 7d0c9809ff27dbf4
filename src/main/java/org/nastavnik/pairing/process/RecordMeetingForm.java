package org.nastavnik.pairing.process;

import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.pairing.Pairing;
import org.nastavnik.pairing.PairingService;
import org.springframework.stereotype.Component;

/** A regular meeting for the journal; again and again until the mentor says that it is time for the last one. */
@Component
class RecordMeetingForm implements TaskForm {

    private static final String FINISH = "FINISH";

    private final PairingService pairings;
    private final PairFacts facts;
    private final MeetingFields fields;

    RecordMeetingForm(PairingService pairings, PairFacts facts, MeetingFields fields) {
        this.pairings = pairings;
        this.facts = facts;
        this.fields = fields;
    }

    @Override
    public String key() {
        return PairingElements.RECORD_MEETING;
    }

    @Override
    public FormContent show(FormTask task) {
        Pairing pair = pairings.get(PairFacts.id(task));
        boolean over = !pairings.today(pair).isBefore(pair.plan().until());
        return fields.form(task, null)
                .options("openSteps", facts.openSteps(pair.id()))
                // while the plan runs the mentor says it each time: nobody ends a pair by not looking
                .value("next", over ? FINISH : null);
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        return fields.breakUp(task, values).orElseGet(() -> {
            pairings.recordMeeting(
                    PairFacts.id(task),
                    MeetingFields.meeting(values),
                    MeetingFields.doneSteps(values),
                    finishes(values));
            return Completion.done();
        });
    }

    static boolean finishes(FormValues values) {
        return values.text("next").filter(FINISH::equals).isPresent();
    }
}
