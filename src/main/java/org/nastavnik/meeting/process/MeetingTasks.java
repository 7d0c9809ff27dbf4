package org.nastavnik.meeting.process;

import java.time.LocalTime;
import java.util.Date;
import java.util.Set;
import org.nastavnik.meeting.CoordinationMeeting;
import org.nastavnik.meeting.DecisionState;
import org.nastavnik.meeting.MeetingDecision;
import org.nastavnik.meeting.MeetingDecisionService;
import org.nastavnik.meeting.MeetingMinutes;
import org.nastavnik.meeting.MeetingService;
import org.nastavnik.notification.Notices;
import org.nastavnik.notification.Recipient;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.BusinessKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the models of a meeting and of its decisions ask of the domain. */
@Component
public class MeetingTasks {

    /** A decision is due when the working day of its date ends. */
    private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

    private final MeetingService meetings;
    private final MeetingMinutes minutes;
    private final MeetingDecisionService decisions;
    private final Notices notices;
    private final Directory directory;

    MeetingTasks(
            MeetingService meetings,
            MeetingMinutes minutes,
            MeetingDecisionService decisions,
            Notices notices,
            Directory directory) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.decisions = decisions;
        this.notices = notices;
        this.directory = directory;
    }

    public void invite(String businessKey) {
        meetings.invite(meeting(businessKey));
    }

    /** When the timer before the minutes fires. */
    public Date startsAt(String businessKey) {
        return Date.from(meetings.get(meeting(businessKey)).startsAt());
    }

    public void issueMinutes(String businessKey) {
        minutes.issue(meeting(businessKey));
    }

    public void handOutDecisions(String businessKey) {
        meetings.handOut(meeting(businessKey));
    }

    public void close(String businessKey) {
        meetings.close(meeting(businessKey));
    }

    public void tellCancelled(String businessKey) {
        meetings.tellCancelled(meeting(businessKey));
    }

    /** The person of the minutes while (s)he holds the post, else the successor; null where it is vacant or shared. */
    @Transactional(readOnly = true)
    public String responsible(String businessKey) {
        MeetingDecision decision = decisions.get(decision(businessKey));
        Set<String> holders = notices.members(Recipient.group(decision.responsibleGroup()));
        if (holders.contains(decision.responsible())) {
            return decision.responsible();
        }
        return holders.size() == 1 ? holders.iterator().next() : null;
    }

    @Transactional(readOnly = true)
    public String responsibleGroup(String businessKey) {
        return decisions.get(decision(businessKey)).responsibleGroup();
    }

    @Transactional(readOnly = true)
    public Date dueAt(String businessKey) {
        MeetingDecision decision = decisions.get(decision(businessKey));
        return Date.from(decision.dueOn()
                .atTime(END_OF_DAY)
                .atZone(directory.municipality(decision.municipalityId()).zone())
                .toInstant());
    }

    @Transactional(readOnly = true)
    public boolean isExecuted(String businessKey) {
        return decisions.get(decision(businessKey)).state() == DecisionState.DONE;
    }

    public void tellFailed(String businessKey) {
        decisions.tellFailed(decision(businessKey));
    }

    private static long meeting(String businessKey) {
        return BusinessKey.parse(businessKey).partId(CoordinationMeeting.PART);
    }

    private static long decision(String businessKey) {
        return BusinessKey.parse(businessKey).partId(MeetingDecision.PART);
    }
}
