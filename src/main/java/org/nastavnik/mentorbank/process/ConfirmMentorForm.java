package org.nastavnik.mentorbank.process;

import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.mentorbank.Selection;
import org.nastavnik.mentorbank.SelectionService;
import org.nastavnik.participant.PersonRegister;
import org.springframework.stereotype.Component;

/** The head confirms the mentor by an order, or refuses with a reason. */
@Component
class ConfirmMentorForm implements TaskForm {

    private final SelectionService selections;
    private final PersonRegister register;
    private final CandidateFacts facts;

    ConfirmMentorForm(SelectionService selections, PersonRegister register, CandidateFacts facts) {
        this.selections = selections;
        this.register = register;
        this.facts = facts;
    }

    @Override
    public String key() {
        return SelectionElements.CONFIRM_MENTOR;
    }

    @Override
    public FormContent show(FormTask task) {
        Selection selection = selections.get(CandidateFacts.id(task));
        long organizationId = register.person(selection.personId()).organizationId();
        return facts.form(task).value("orderDate", register.today(organizationId));
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        long selectionId = CandidateFacts.id(task);
        if (values.yes("confirmed")) {
            selections.confirm(
                    selectionId,
                    values.requiredText("orderNumber", "Укажите номер приказа."),
                    values.requiredDate("orderDate", "Укажите дату приказа."));
        } else {
            selections.refuse(selectionId, values.text("reason").orElse(null));
        }
        return Completion.done();
    }
}
