package org.nastavnik.training.process;

import static org.nastavnik.shared.Markdown.fact;

import java.util.List;
import java.util.stream.IntStream;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.Markdown;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.training.Course;
import org.nastavnik.training.CourseParticipant;
import org.nastavnik.training.CourseService;
import org.nastavnik.training.Standing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The course at the head of its forms. */
@Component
@Transactional(readOnly = true)
class CourseFacts {

    private final CourseService courses;
    private final Directory directory;

    CourseFacts(CourseService courses, Directory directory) {
        this.courses = courses;
        this.directory = directory;
    }

    FormContent form(Course course) {
        return FormContent.with(markdown(course)).value("courseId", Long.toString(course.id()));
    }

    private String markdown(Course course) {
        StringBuilder facts = new StringBuilder(fact(
                "Муниципалитет", directory.municipality(course.municipalityId()).name()));
        if (course.title() != null) {
            facts.append(fact("Курс", course.title()))
                    .append(fact("Проводит", course.provider()))
                    .append(fact(
                            "Объём и форма",
                            course.hours() + " ч., " + course.format().title()))
                    .append(fact(
                            "Когда",
                            RussianDates.inTable(course.startsOn()) + " – " + RussianDates.inTable(course.endsOn())))
                    .append(fact("Запись до", RussianDates.inTable(course.enrolUntil())));
            if (course.venue() != null) {
                facts.append(fact("Где", course.venue()));
            }
            if (course.places() != null) {
                facts.append(fact("Мест", course.places() + ", свободно " + free(course)));
            }
        }
        return facts.toString();
    }

    private long free(Course course) {
        return Math.max(0, course.places() - enrolled(course).size());
    }

    List<CourseParticipant> enrolled(Course course) {
        return courses.participants(course.id()).stream()
                .filter(p -> p.standing() == Standing.ENROLLED)
                .toList();
    }

    /** Numbered, so that certificates can be given by the number. */
    static String table(List<CourseParticipant> people) {
        return Markdown.table(
                List.of("№", "Участник", "Организация", "Удостоверение"),
                IntStream.range(0, people.size())
                        .mapToObj(i -> List.of(
                                Integer.toString(i + 1),
                                people.get(i).name().brief(),
                                people.get(i).organization(),
                                people.get(i).certificate() == null
                                        ? "—"
                                        : people.get(i).certificate()))
                        .toList());
    }
}
