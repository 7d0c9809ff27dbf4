package org.nastavnik.mentorbank.process;

import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.mentorbank.Interview;
import org.nastavnik.mentorbank.Selection;
import org.nastavnik.mentorbank.SelectionService;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Component;

/** What came of the interview; who is not willing cannot be recommended. */
@Component
class InterviewCandidateForm implements TaskForm {

    private final SelectionService selections;
    private final PersonRegister register;
    private final CandidateFacts facts;

    InterviewCandidateForm(SelectionService selections, PersonRegister register, CandidateFacts facts) {
        this.selections = selections;
        this.register = register;
        this.facts = facts;
    }

    @Override
    public String key() {
        return SelectionElements.INTERVIEW_CANDIDATE;
    }

    @Override
    public FormContent show(FormTask task) {
        Selection selection = selections.get(CandidateFacts.id(task));
        long organizationId = register.person(selection.personId()).organizationId();
        return facts.form(task)
                .value("interviewedOn", register.today(organizationId))
                .value("capacity", selection.capacity());
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        long selectionId = CandidateFacts.id(task);
        boolean recommended = values.yes("recommended");
        if (recommended && !values.yes("willing")) {
            throw new Refusal(
                    "recommended", "Кандидат сам не готов быть наставником: отклоните его и укажите причину.");
        }
        selections.interview(
                selectionId,
                new Interview(
                        values.requiredDate("interviewedOn", "Укажите дату собеседования."),
                        recommended,
                        values.integer("capacity")
                                .orElse(selections.get(selectionId).capacity()),
                        values.text(recommended ? "note" : "reason").orElse(null)));
        return Completion.done();
    }
}
