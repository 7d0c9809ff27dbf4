package org.nastavnik.mentorbank.process;

import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.mentorbank.Selection;
import org.nastavnik.mentorbank.SelectionService;
import org.nastavnik.mentorbank.Training;
import org.nastavnik.mentorbank.TrainingOutcome;
import org.nastavnik.participant.PersonRegister;
import org.springframework.stereotype.Component;

/** The candidate's training as a mentor: 36 hours and more count for the indicators (order 25/1, annex 2). */
@Component
class RecordTrainingForm implements TaskForm {

    private static final int COUNTED_HOURS = 36;

    private final SelectionService selections;
    private final PersonRegister register;
    private final CandidateFacts facts;

    RecordTrainingForm(SelectionService selections, PersonRegister register, CandidateFacts facts) {
        this.selections = selections;
        this.register = register;
        this.facts = facts;
    }

    @Override
    public String key() {
        return SelectionElements.RECORD_TRAINING;
    }

    @Override
    public FormContent show(FormTask task) {
        Selection selection = selections.get(CandidateFacts.id(task));
        long organizationId = register.person(selection.personId()).organizationId();
        return facts.form(task).value("hours", COUNTED_HOURS).value("trainedOn", register.today(organizationId));
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        selections.train(
                CandidateFacts.id(task),
                new Training(
                        values.choice("training", TrainingOutcome.class).orElse(null),
                        values.integer("hours").orElse(null),
                        values.text("course").orElse(null),
                        values.text("certificate").orElse(null),
                        values.date("trainedOn").orElse(null),
                        values.text("trainingReason").orElse(null)));
        return Completion.done();
    }
}
