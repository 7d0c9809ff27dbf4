package org.nastavnik.mentorbank.process;

import static org.nastavnik.shared.Markdown.fact;

import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.mentorbank.CardDetails;
import org.nastavnik.mentorbank.MentorBank;
import org.nastavnik.mentorbank.Selection;
import org.nastavnik.mentorbank.SelectionService;
import org.nastavnik.mentorbank.Training;
import org.nastavnik.mentorbank.TrainingOutcome;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.process.CaseFacts;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.RussianPlural;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head of every form of a selection: the case, the candidate, and what was found out about him or her so far. */
@Component
@Transactional(readOnly = true)
class CandidateFacts {

    private final SelectionService selections;
    private final PersonRegister register;
    private final MentorBank bank;
    private final CaseFacts facts;

    CandidateFacts(SelectionService selections, PersonRegister register, MentorBank bank, CaseFacts facts) {
        this.selections = selections;
        this.register = register;
        this.bank = bank;
        this.facts = facts;
    }

    static long id(FormTask task) {
        return task.businessKey().partId(Selection.PART);
    }

    FormContent form(FormTask task) {
        Selection selection = selections.get(id(task));
        Person person = register.person(selection.personId());
        FormContent content = facts.form(task);
        String candidate = fact("Кандидат", person.name().full() + ", " + person.place())
                + fact("Форма наставничества", selection.form().title());
        String known = card(person) + checked(selection) + interviewed(selection) + trained(selection);
        return content.before(known.isEmpty() ? candidate : candidate + "\n" + known)
                .about(person.id());
    }

    private String card(Person person) {
        return bank.card(person.id())
                .map(card -> {
                    CardDetails details = card.details();
                    Integer years = person.experienceOn(register.today(person.organizationId()));
                    String experience =
                            years == null ? "" : fact("Стаж", RussianPlural.of(years, "%d год", "%d года", "%d лет"));
                    return fact("Предмет, направление", details.subject())
                            + experience
                            + (details.category() == null ? "" : fact("Категория", details.category()))
                            + fact("Содержание сопровождения", details.supportContent())
                            + fact("Сетевой формат", details.network().title());
                })
                .orElse("");
    }

    private static String checked(Selection selection) {
        return selection.eligibilityReason() == null ? "" : fact("Проверка требований", selection.eligibilityReason());
    }

    private static String interviewed(Selection selection) {
        if (selection.interviewedOn() == null) {
            return "";
        }
        String note = selection.interviewNote() == null ? "" : "; " + selection.interviewNote();
        return fact("Собеседование", RussianDates.inTable(selection.interviewedOn()) + ", кандидат рекомендован" + note)
                + fact("Готов вести одновременно", mentees(selection.capacity()));
    }

    private static String mentees(int capacity) {
        return RussianPlural.of(capacity, "%d наставляемого", "%d наставляемых", "%d наставляемых");
    }

    private static String trained(Selection selection) {
        Training training = selection.training();
        if (training == null) {
            return "";
        }
        if (training.outcome() == TrainingOutcome.NOT_NEEDED) {
            return fact("Обучение", "не требуется: " + training.reason());
        }
        String course = training.course() == null ? "" : ", " + training.course();
        String certificate = training.certificate() == null ? "" : ", документ № " + training.certificate();
        return fact(
                "Обучение", training.hours() + " ч., " + RussianDates.inTable(training.on()) + course + certificate);
    }
}
