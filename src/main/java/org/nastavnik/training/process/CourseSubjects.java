package org.nastavnik.training.process;

import java.util.Collection;
import java.util.Map;
import org.nastavnik.programme.CaseSubjects;
import org.nastavnik.training.Course;
import org.nastavnik.training.CourseTitles;
import org.springframework.stereotype.Component;

/** Calls a course's tasks by the course. */
@Component
class CourseSubjects implements CaseSubjects {

    private final CourseTitles titles;

    CourseSubjects(CourseTitles titles) {
        this.titles = titles;
    }

    @Override
    public String part() {
        return Course.PART;
    }

    @Override
    public Map<Long, String> subjects(Collection<Long> ids) {
        return titles.of(ids);
    }
}
