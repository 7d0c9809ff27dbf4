package org.nastavnik.training.process;

import org.nastavnik.engine.Processes;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.training.Course;
import org.nastavnik.training.CourseProcess;
import org.nastavnik.training.Enrolment;
import org.springframework.stereotype.Component;

@Component
class EngineCourseProcess implements CourseProcess {

    private final Processes processes;
    private final Joins joins;

    EngineCourseProcess(Processes processes, Joins joins) {
        this.processes = processes;
        this.joins = joins;
    }

    @Override
    public void courseBegun(Course course) {
        processes.start(CourseElements.PROCESS, course.key(), course.tenantId());
    }

    @Override
    public void courseCancelled(Course course) {
        send(CourseElements.COURSE_CANCELLED, course.key());
    }

    @Override
    public void enrolmentOpened(Enrolment enrolment) {
        processes.start(CourseElements.ENROLMENT_PROCESS, enrolment.key(), enrolment.tenantId());
    }

    @Override
    public void enrolmentClosed(Enrolment enrolment) {
        send(CourseElements.ENROLMENT_CLOSED, enrolment.key());
    }

    @Override
    public void enrolmentsChanged() {
        joins.nudge();
    }

    private void send(String message, BusinessKey key) {
        if (!processes.send(message, key)) {
            throw new IllegalStateException("No process of " + key + " waits for " + message);
        }
    }
}
