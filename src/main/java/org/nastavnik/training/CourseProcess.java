package org.nastavnik.training;

/** What a course tells its process and those of the organisations' answers. */
public interface CourseProcess {

    void courseBegun(Course course);

    void courseCancelled(Course course);

    void enrolmentOpened(Enrolment enrolment);

    /** The last day has passed or the course was cancelled: the curator's task goes. */
    void enrolmentClosed(Enrolment enrolment);

    /** An organisation answered: the course may have waited for the last one. */
    void enrolmentsChanged();
}
