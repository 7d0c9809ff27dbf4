package org.nastavnik.training.process;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.programme.CaseSubjects;
import org.nastavnik.programme.PartPlaces;
import org.nastavnik.training.CourseTitles;
import org.nastavnik.training.Enrolment;
import org.springframework.stereotype.Component;

/** An organisation's answer to a course belongs to the organisation and is called by the course. */
@Component
class EnrolmentPlaces implements PartPlaces, CaseSubjects {

    private final CourseTitles titles;

    EnrolmentPlaces(CourseTitles titles) {
        this.titles = titles;
    }

    @Override
    public String part() {
        return Enrolment.PART;
    }

    @Override
    public Optional<Long> organizationOf(long enrolmentId) {
        return titles.organizationOf(enrolmentId);
    }

    @Override
    public Map<Long, String> subjects(Collection<Long> ids) {
        return titles.ofEnrolments(ids);
    }
}
