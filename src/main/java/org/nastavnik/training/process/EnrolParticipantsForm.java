package org.nastavnik.training.process;

import java.util.List;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.Option;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.organization.Directory;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.shared.Markdown;
import org.nastavnik.shared.Refusal;
import org.nastavnik.training.Course;
import org.nastavnik.training.CourseService;
import org.nastavnik.training.Enrolment;
import org.springframework.stereotype.Component;

/** The curator says whom the organisation sends: teachers and heads of its register, curators among them. */
@Component
class EnrolParticipantsForm implements TaskForm {

    private final CourseService courses;
    private final PersonRegister register;
    private final Directory directory;
    private final CourseFacts facts;

    EnrolParticipantsForm(CourseService courses, PersonRegister register, Directory directory, CourseFacts facts) {
        this.courses = courses;
        this.register = register;
        this.directory = directory;
        this.facts = facts;
    }

    @Override
    public String key() {
        return CourseElements.ENROL_PARTICIPANTS;
    }

    @Override
    public FormContent show(FormTask task) {
        Enrolment enrolment = courses.enrolment(id(task));
        Course course = courses.get(enrolment.courseId());
        List<Person> staff = register.staff(enrolment.organizationId());
        return facts.form(course)
                .about(staff.stream().map(Person::id).toList())
                .before(Markdown.fact(
                        "Организация",
                        directory.organization(enrolment.organizationId()).shortName()))
                .options(
                        "staff",
                        staff.stream()
                                .map(person ->
                                        Option.of(person.id(), person.name().full() + ", " + person.place()))
                                .toList());
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        boolean sends = values.yes("sends");
        List<Long> persons = sends ? values.ids("persons") : List.of();
        if (sends && persons.isEmpty()) {
            throw new Refusal(
                    "persons", "Выберите, кого записать на курс. Если никого, ответьте «нет» и укажите причину.");
        }
        courses.answer(
                id(task),
                persons,
                sends ? null : values.requiredText("reason", "Укажите, почему организация никого не направляет."));
        return Completion.done();
    }

    private static long id(FormTask task) {
        return task.businessKey().partId(Enrolment.PART);
    }
}
