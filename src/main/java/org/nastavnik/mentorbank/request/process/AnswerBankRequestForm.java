package org.nastavnik.mentorbank.request.process;

import static org.nastavnik.shared.Markdown.fact;

import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.mentorbank.NetworkReadiness;
import org.nastavnik.mentorbank.request.BankRequest;
import org.nastavnik.mentorbank.request.RequestService;
import org.nastavnik.organization.Directory;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.RussianPlural;
import org.springframework.stereotype.Component;

/** The mentor's curator answers; who the mentees are stands nowhere in this form. */
@Component
class AnswerBankRequestForm implements TaskForm {

    private final RequestService requests;
    private final Programmes programmes;
    private final PersonRegister register;
    private final Directory directory;

    AnswerBankRequestForm(
            RequestService requests, Programmes programmes, PersonRegister register, Directory directory) {
        this.requests = requests;
        this.programmes = programmes;
        this.register = register;
        this.directory = directory;
    }

    @Override
    public String key() {
        return RequestElements.ANSWER_BANK_REQUEST;
    }

    @Override
    public FormContent show(FormTask task) {
        BankRequest request = requests.get(RequestMentorForm.id(task));
        int asked = request.menteeIds().size();
        int free = requests.free(request);
        return FormContent.with(fact(
                                "Просит",
                                directory.organization(request.organizationId()).shortName())
                        + fact(
                                "Программа",
                                programmes.get(request.programmeId()).title())
                        + fact(
                                "Наставник",
                                register.person(request.personId()).name().full()))
                .before(fact("Форма наставничества", request.form().title())
                        + fact("Чем нужна помощь", request.need())
                        + fact("Наставляемых", RussianPlural.of(asked, "%d человек", "%d человека", "%d человек"))
                        + fact("Встречи", request.network() == NetworkReadiness.ON_SITE ? "очно" : "дистанционно")
                        + fact("С какого дня", RussianDates.inTable(request.startsOn()))
                        + fact("Свободных мест у наставника", Integer.toString(free)))
                .about(request.personId())
                .value("accepted", free > 0 ? "yes" : "no")
                .value("capacity", Math.max(1, Math.min(asked, free)));
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        long id = RequestMentorForm.id(task);
        if (values.yes("accepted")) {
            requests.accept(id, values.integer("capacity").orElse(1));
        } else {
            requests.decline(id, values.text("reason").orElse(null));
        }
        return Completion.done();
    }
}
