package org.nastavnik.award.process;

import org.nastavnik.award.AwardService;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.springframework.stereotype.Component;

/** The coordinator grants the award by an order, or refuses with a reason. */
@Component
class DecideAwardForm implements TaskForm {

    private final AwardService awards;
    private final NominationFacts facts;
    private final VerdictFields verdict;

    DecideAwardForm(AwardService awards, NominationFacts facts, VerdictFields verdict) {
        this.awards = awards;
        this.facts = facts;
        this.verdict = verdict;
    }

    @Override
    public String key() {
        return AwardElements.DECIDE_AWARD;
    }

    @Override
    public FormContent show(FormTask task) {
        return verdict.dated(task, facts.formWithScores(task));
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        awards.decide(NominationFacts.id(task), VerdictFields.read(values));
        return Completion.done();
    }
}
