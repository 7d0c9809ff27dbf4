package org.nastavnik.training.process;

/** Names of the models under {@code bpmn/training} that code refers to. */
public final class CourseElements {

    public static final String PROCESS = "training-course";
    public static final String ENROLMENT_PROCESS = "training-enrolment";

    public static final String ANNOUNCE_COURSE = "announce-course";
    public static final String ENROL_PARTICIPANTS = "enrol-participants";
    public static final String RECORD_CERTIFICATES = "record-certificates";

    public static final String ENROLMENTS_ANSWERED = "EnrolmentsAnswered";
    public static final String ENROLMENT_CLOSED = "EnrolmentClosed";
    public static final String COURSE_CANCELLED = "CourseCancelled";

    private CourseElements() {}
}
