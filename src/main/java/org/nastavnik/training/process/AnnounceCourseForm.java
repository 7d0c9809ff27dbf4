package org.nastavnik.training.process;

import java.time.LocalDate;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.training.Course;
import org.nastavnik.training.CourseLevel;
import org.nastavnik.training.CoursePlan;
import org.nastavnik.training.CourseService;
import org.nastavnik.training.TrainingRules;
import org.springframework.stereotype.Component;

/** The operator announces a course to the organisations of the municipality. */
@Component
class AnnounceCourseForm implements TaskForm {

    private static final int DAYS_TO_ENROL = 14;
    private static final int DAYS_TO_BEGIN = 21;
    private static final int DAYS_TO_END = 35;

    private final CourseService courses;
    private final CourseFacts facts;
    private final TrainingRules rules;

    AnnounceCourseForm(CourseService courses, CourseFacts facts, TrainingRules rules) {
        this.courses = courses;
        this.facts = facts;
        this.rules = rules;
    }

    @Override
    public String key() {
        return CourseElements.ANNOUNCE_COURSE;
    }

    @Override
    public FormContent show(FormTask task) {
        Course course = courses.get(id(task));
        LocalDate today = courses.today(course);
        return facts.form(course)
                .value("hours", rules.countedHours())
                .value("level", CourseLevel.MUNICIPAL)
                .value("enrolUntil", today.plusDays(DAYS_TO_ENROL))
                .value("startsOn", today.plusDays(DAYS_TO_BEGIN))
                .value("endsOn", today.plusDays(DAYS_TO_END));
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        courses.announce(
                id(task),
                new CoursePlan(
                        values.text("title").orElse(null),
                        values.text("provider").orElse(null),
                        values.choice("level", CourseLevel.class).orElse(null),
                        values.integer("hours").orElse(null),
                        values.choice("format", MeetingFormat.class).orElse(null),
                        values.date("startsOn").orElse(null),
                        values.date("endsOn").orElse(null),
                        values.date("enrolUntil").orElse(null),
                        values.integer("places").orElse(null),
                        values.text("venue").orElse(null)));
        return Completion.done();
    }

    private static long id(FormTask task) {
        return task.businessKey().partId(Course.PART);
    }
}
