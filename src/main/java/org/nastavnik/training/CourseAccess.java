package org.nastavnik.training;

import java.util.List;
import java.util.Optional;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.Forbidden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may do what with courses: the operator leads; heads and curators see the course and their own people; the staff of
 * the municipality sees everybody on it; the region sees the course and how many.
 */
@Service
@Transactional(readOnly = true)
public class CourseAccess {

    private final CourseService courses;
    private final Directory directory;
    private final Rights rights;

    CourseAccess(CourseService courses, Directory directory, Rights rights) {
        this.courses = courses;
        this.directory = directory;
        this.rights = rights;
    }

    public Course toRead(long id) {
        Course course = courses.get(id);
        Viewer viewer = rights.viewer();
        if (!viewer.mayReadMunicipality(course.municipalityId())
                && (course.title() == null || ownOrganization(course).isEmpty())) {
            throw new Forbidden();
        }
        return course;
    }

    /** The organisation of this municipality for which the person enrols people: curators, and heads for them. */
    public Optional<Long> ownOrganization(Course course) {
        return rights.viewer().led().stream()
                .filter(id -> directory.organization(id).municipalityId().equals(course.municipalityId()))
                .findFirst();
    }

    /** Those on the course whose names this person may know. */
    public List<CourseParticipant> visible(Course course) {
        Viewer viewer = rights.viewer();
        boolean all = viewer.served().contains(course.municipalityId());
        return courses.participants(course.id()).stream()
                .filter(p -> all || viewer.led().contains(p.organizationId()))
                .toList();
    }

    public boolean mayLead(Course course) {
        return rights.viewer().holds(Role.OPERATOR, course.municipalityId());
    }

    public Course toLead(long id) {
        Course course = courses.get(id);
        if (!mayLead(course)) {
            throw new Forbidden();
        }
        return course;
    }

    /** The operator, or the curator or head of the participant's own organisation. */
    public void requireMayWithdraw(Course course, long participantId) {
        boolean may = mayLead(course)
                || visible(course).stream()
                        .anyMatch(p ->
                                p.id() == participantId && rights.viewer().led().contains(p.organizationId()));
        if (!may) {
            throw new Forbidden();
        }
    }
}
