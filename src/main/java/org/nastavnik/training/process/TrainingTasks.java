package org.nastavnik.training.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignments;
import org.nastavnik.organization.absence.Deputies;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.training.Course;
import org.nastavnik.training.CourseService;
import org.nastavnik.training.CourseState;
import org.nastavnik.training.Enrolment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the models of a course and of the organisations' answers ask of the domain. */
@Component
public class TrainingTasks {

    /** A day's work is due when it ends. */
    private static final LocalTime END_OF_WORK = LocalTime.of(18, 0);

    private final CourseService courses;
    private final RoleAssignments assignments;
    private final Deputies deputies;

    TrainingTasks(CourseService courses, RoleAssignments assignments, Deputies deputies) {
        this.deputies = deputies;
        this.courses = courses;
        this.assignments = assignments;
    }

    public void openEnrolment(String businessKey) {
        courses.openEnrolment(course(businessKey));
    }

    /** The day after the last day of enrolment begins. */
    @Transactional(readOnly = true)
    public Date enrolmentEndsAt(String businessKey) {
        Course course = courses.get(course(businessKey));
        return moment(course, course.enrolUntil().plusDays(1), LocalTime.MIDNIGHT);
    }

    public void closeEnrolment(String businessKey) {
        courses.closeEnrolment(course(businessKey));
    }

    @Transactional(readOnly = true)
    public boolean isAnybodyEnrolled(String businessKey) {
        return courses.get(course(businessKey)).state() != CourseState.EMPTY;
    }

    public void tellNobody(String businessKey) {
        courses.tellNobody(course(businessKey));
    }

    @Transactional(readOnly = true)
    public Date endsAt(String businessKey) {
        Course course = courses.get(course(businessKey));
        return moment(course, course.endsOn(), END_OF_WORK);
    }

    public void recordTrainings(String businessKey) {
        courses.recordTrainings(course(businessKey));
    }

    public void tellCancelled(String businessKey) {
        courses.tellCancelled(course(businessKey));
    }

    /**
     * The login of the one who holds the role in the enrolment's organisation; null where it is vacant. Holds the role's
     * row, so that a replacement at the same moment takes the task along.
     */
    @Transactional
    public String holder(String role, String businessKey) {
        List<String> holders = assignments.holdersForShare(Role.valueOf(role), organization(businessKey)).stream()
                .map(held -> held.login())
                .toList();
        return holders.size() == 1 ? deputies.actingFor(holders.get(0), businessKey) : null;
    }

    @Transactional(readOnly = true)
    public String group(String role, String businessKey) {
        return Role.valueOf(role).groupAt(organization(businessKey));
    }

    @Transactional(readOnly = true)
    public Date enrolmentDueAt(String businessKey) {
        Course course = courses.get(courses.enrolment(enrolment(businessKey)).courseId());
        return moment(course, course.enrolUntil(), END_OF_WORK);
    }

    private Date moment(Course course, LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(courses.zone(course)).toInstant());
    }

    private long organization(String businessKey) {
        return courses.enrolment(enrolment(businessKey)).organizationId();
    }

    private static long course(String businessKey) {
        return BusinessKey.parse(businessKey).partId(Course.PART);
    }

    private static long enrolment(String businessKey) {
        return BusinessKey.parse(businessKey).partId(Enrolment.PART);
    }
}
