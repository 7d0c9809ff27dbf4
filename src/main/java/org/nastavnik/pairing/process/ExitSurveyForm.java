package org.nastavnik.pairing.process;

import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.evaluation.SurveyStage;
import org.nastavnik.pairing.Pairing;
import org.nastavnik.pairing.PairingService;
import org.springframework.stereotype.Component;

/** The same questions as before the work, now about what it was like. */
@Component
class ExitSurveyForm implements TaskForm {

    private final PairingService pairings;
    private final PairFacts facts;
    private final SurveyFields survey;

    ExitSurveyForm(PairingService pairings, PairFacts facts, SurveyFields survey) {
        this.pairings = pairings;
        this.facts = facts;
        this.survey = survey;
    }

    @Override
    public String key() {
        return PairingElements.EXIT_SURVEY;
    }

    @Override
    public FormContent show(FormTask task) {
        Pairing pair = pairings.get(PairFacts.id(task));
        return survey.ask(facts.form(task), pair, SurveyStage.EXIT);
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        long id = PairFacts.id(task);
        survey.record(pairings.get(id), SurveyStage.EXIT, values);
        pairings.surveyed(id);
        return Completion.done();
    }
}
