package org.nastavnik.training.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.Option;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.training.Course;
import org.nastavnik.training.CourseParticipant;
import org.nastavnik.training.CourseResult;
import org.nastavnik.training.CourseService;
import org.nastavnik.training.NumberedLines;
import org.springframework.stereotype.Component;

/** Who finished the course, and the numbers of the certificates; many are written down on the page of the course. */
@Component
class RecordCertificatesForm implements TaskForm {

    private final CourseService courses;
    private final CourseFacts facts;

    RecordCertificatesForm(CourseService courses, CourseFacts facts) {
        this.courses = courses;
        this.facts = facts;
    }

    @Override
    public String key() {
        return CourseElements.RECORD_CERTIFICATES;
    }

    @Override
    public FormContent show(FormTask task) {
        Course course = courses.get(id(task));
        List<CourseParticipant> people = facts.enrolled(course);
        LocalDate today = courses.today(course);
        return facts.form(course)
                .about(people.stream().map(CourseParticipant::personId).toList())
                .value("people", CourseFacts.table(people))
                .value("issuedOn", course.endsOn().isAfter(today) ? today : course.endsOn())
                .value(
                        "finished",
                        people.stream()
                                .filter(p -> !Boolean.FALSE.equals(p.finished()))
                                .map(CourseParticipant::id)
                                .toList())
                .options(
                        "participants",
                        people.stream()
                                .map(p -> Option.of(p.id(), p.name().full() + ", " + p.organization()))
                                .toList());
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        Course course = courses.get(id(task));
        List<CourseParticipant> people = facts.enrolled(course);
        Map<Integer, String> numbers =
                NumberedLines.parse("numbers", values.text("numbers").orElse(""), people.size());
        Set<Long> finished = new HashSet<>(values.ids("finished"));
        List<CourseResult> results = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            long participant = people.get(i).id();
            results.add(new CourseResult(participant, finished.contains(participant), numbers.get(i + 1)));
        }
        courses.recordResults(
                course.id(),
                values.date("issuedOn").orElse(null),
                values.date("validUntil").orElse(null),
                results);
        return Completion.done();
    }

    private static long id(FormTask task) {
        return task.businessKey().partId(Course.PART);
    }
}
