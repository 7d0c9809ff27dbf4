package org.nastavnik.pairing.process;

import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.pairing.Pairing;
import org.nastavnik.pairing.PairingService;
import org.springframework.stereotype.Component;

/** Half-way, once: how the plan goes, and whether the pair meets on or comes to its end. */
@Component
class MidTermReviewForm implements TaskForm {

    private final PairingService pairings;
    private final PairFacts facts;
    private final MeetingFields fields;

    MidTermReviewForm(PairingService pairings, PairFacts facts, MeetingFields fields) {
        this.pairings = pairings;
        this.facts = facts;
        this.fields = fields;
    }

    @Override
    public String key() {
        return PairingElements.MID_TERM_REVIEW;
    }

    @Override
    public FormContent show(FormTask task) {
        Pairing pair = pairings.get(PairFacts.id(task));
        return facts.form(task)
                .options("openSteps", facts.openSteps(pair.id()))
                .value("continues", "yes")
                .value("next", pair.plan().done() ? "FINISH" : "MEET");
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        return fields.breakUp(task, values).orElseGet(() -> {
            pairings.review(
                    PairFacts.id(task),
                    values.requiredText("progress", "Опишите, что уже удалось и что мешает."),
                    MeetingFields.doneSteps(values),
                    RecordMeetingForm.finishes(values));
            return Completion.done();
        });
    }
}
