package org.nastavnik.award.process;

import org.nastavnik.award.AwardService;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Component;

/** A commission member's mark; nobody sees the others' before the coordinator decides. */
@Component
class ScoreNominationForm implements TaskForm {

    private final AwardService awards;
    private final NominationFacts facts;

    ScoreNominationForm(AwardService awards, NominationFacts facts) {
        this.awards = awards;
        this.facts = facts;
    }

    @Override
    public String key() {
        return AwardElements.SCORE_NOMINATION;
    }

    @Override
    public FormContent show(FormTask task) {
        return facts.form(task);
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        awards.score(
                NominationFacts.id(task),
                task.login(),
                values.integer("score").orElseThrow(() -> new Refusal("score", "Поставьте оценку от 0 до 10 баллов.")),
                values.requiredText("comment", "Поясните оценку."));
        return Completion.done();
    }
}
