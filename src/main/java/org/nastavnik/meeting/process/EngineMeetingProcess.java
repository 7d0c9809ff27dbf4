package org.nastavnik.meeting.process;

import org.nastavnik.engine.Processes;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.meeting.CoordinationMeeting;
import org.nastavnik.meeting.MeetingDecision;
import org.nastavnik.meeting.MeetingProcess;
import org.nastavnik.shared.Refusal;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class EngineMeetingProcess implements MeetingProcess {

    private final Processes processes;
    private final Joins joins;
    private final OpenTasks tasks;
    // it asks the services that use this bean
    private final MeetingTasks decided;

    EngineMeetingProcess(Processes processes, Joins joins, OpenTasks tasks, @Lazy MeetingTasks decided) {
        this.processes = processes;
        this.joins = joins;
        this.tasks = tasks;
        this.decided = decided;
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

    /** Where the task is not there yet, it is made from the changed row. */
    @Override
    public void decisionChanged(MeetingDecision decision) {
        String key = decision.key().value();
        tasks.ofCase(decision.key())
                .forEach(task -> tasks.give(
                        task.id(),
                        decided.responsible(key),
                        decided.responsibleGroup(key),
                        decided.dueAt(key).toInstant()));
    }

    @Override
    public void decisionsChanged() {
        joins.nudge();
    }
}
