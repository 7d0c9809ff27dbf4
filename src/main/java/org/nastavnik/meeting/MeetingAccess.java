package org.nastavnik.meeting;

import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.Forbidden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may see and lead meetings: the coordinator leads, who oversees the municipality or is concerned reads. */
@Service
@Transactional(readOnly = true)
public class MeetingAccess {

    private final MeetingService meetings;
    private final MeetingDecisionService decisions;
    private final Rights rights;

    MeetingAccess(MeetingService meetings, MeetingDecisionService decisions, Rights rights) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.rights = rights;
    }

    /** Who oversees the municipality, is invited or has something to do by its minutes. */
    public CoordinationMeeting toRead(long id) {
        CoordinationMeeting meeting = meetings.get(id);
        Viewer viewer = rights.viewer();
        boolean may = viewer.mayReadMunicipality(meeting.municipalityId())
                || meetings.isInvited(id, viewer.login())
                || decisions.concern(id, viewer.login());
        if (!may) {
            throw new Forbidden();
        }
        return meeting;
    }

    public CoordinationMeeting toManage(long id) {
        CoordinationMeeting meeting = meetings.get(id);
        requireCoordinator(meeting.municipalityId());
        return meeting;
    }

    public boolean mayManage(CoordinationMeeting meeting) {
        return rights.viewer().holds(Role.COORDINATOR, meeting.municipalityId());
    }

    public void requireCoordinator(long municipalityId) {
        if (!rights.viewer().holds(Role.COORDINATOR, municipalityId)) {
            throw new Forbidden();
        }
    }
}
