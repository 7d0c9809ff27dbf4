package org.nastavnik.meeting;

/** What a meeting tells its process. */
public interface MeetingProcess {

    void meetingBegun(CoordinationMeeting meeting);

    void meetingMoved(CoordinationMeeting meeting);

    void meetingCancelled(CoordinationMeeting meeting);

    void decisionMade(MeetingDecision decision, String tenantId);

    /** Somebody else has to carry the decision out, or by another day: its task goes over. */
    void decisionChanged(MeetingDecision decision);

    /** A decision was reported on: the meeting may have waited for the last one. */
    void decisionsChanged();
}
