package org.nastavnik.mentorbank.process;

/** Names of {@code bpmn/mentorbank/mentor-selection.bpmn} and of its forms that code refers to. */
public final class SelectionElements {

    public static final String PROCESS = "mentor-selection";

    public static final String COLLECT_MENTORS = "collect-mentors";
    public static final String FILL_MENTOR_CARD = "fill-mentor-card";
    public static final String INTERVIEW_CANDIDATE = "interview-candidate";
    public static final String RECORD_TRAINING = "record-training";
    public static final String CONFIRM_MENTOR = "confirm-mentor";

    private SelectionElements() {}
}
