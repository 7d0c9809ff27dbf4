package org.nastavnik.meeting.process;

/** Names of the models under {@code bpmn/meeting} that code refers to. */
public final class MeetingElements {

    public static final String PROCESS = "coordination-meeting";
    public static final String DECISION_PROCESS = "decision-execution";

    public static final String SCHEDULE_MEETING = "schedule-meeting";
    public static final String RECORD_MINUTES = "record-minutes";
    public static final String EXECUTE_DECISION = "execute-decision";

    public static final String MEETING_MOVED = "MeetingMoved";
    public static final String MEETING_CANCELLED = "MeetingCancelled";
    public static final String DECISIONS_EXECUTED = "DecisionsExecuted";

    private MeetingElements() {}
}
