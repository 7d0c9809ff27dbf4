package org.nastavnik.award.process;

import org.nastavnik.award.AwardService;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.springframework.stereotype.Component;

/** The head endorses the representation or declines it with a reason. */
@Component
class EndorseNominationForm implements TaskForm {

    private final AwardService awards;
    private final NominationFacts facts;

    EndorseNominationForm(AwardService awards, NominationFacts facts) {
        this.awards = awards;
        this.facts = facts;
    }

    @Override
    public String key() {
        return AwardElements.ENDORSE_NOMINATION;
    }

    @Override
    public FormContent show(FormTask task) {
        return facts.form(task);
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        awards.endorse(
                NominationFacts.id(task),
                values.yes("endorsed"),
                values.text("reason").orElse(null));
        return Completion.done();
    }
}
