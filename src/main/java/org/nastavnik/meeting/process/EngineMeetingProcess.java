package org.nastavnik.meeting.process;

import org.nastavnik.engine.Processes;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.meeting.CoordinationMeeting;
import org.nastavnik.meeting.MeetingDecision;
import org.nastavnik.meeting.MeetingProcess;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Component;

@Component
class EngineMeetingProcess implements MeetingProcess {

    private final Processes processes;
    private final Joins joins;

    EngineMeetingProcess(Processes processes, Joins joins) {
        this.processes = processes;
        this.joins = joins;
    }

    @Override
    public void meetingBegun(CoordinationMeeting meeting) {
        processes.start(MeetingElements.PROCESS, meeting.key(), meeting.tenantId());
    }

    @Override
    public void meetingMoved(CoordinationMeeting meeting) {
        if (!processes.send(MeetingElements.MEETING_MOVED, meeting.key())) {
            throw new Refusal("Приглашения на это совещание ещё отправляются: повторите через минуту.");
        }
    }

    @Override
    public void meetingCancelled(CoordinationMeeting meeting) {
        if (!processes.send(MeetingElements.MEETING_CANCELLED, meeting.key())) {
            throw new IllegalStateException("No running process for " + meeting.key());
        }
    }

    @Override
    public void decisionMade(MeetingDecision decision, String tenantId) {
        processes.start(MeetingElements.DECISION_PROCESS, decision.key(), tenantId);
    }

    @Override
    public void decisionsChanged() {
        joins.nudge();
    }
}
