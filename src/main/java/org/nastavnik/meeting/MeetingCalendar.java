package org.nastavnik.meeting;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Uid;
import biweekly.util.Duration;
import java.time.Clock;
import java.util.Date;
import org.nastavnik.organization.Directory;
import org.springframework.stereotype.Component;

/**
 * A meeting as an .ics file (RFC 5545): the same UID always, a higher SEQUENCE after each change, METHOD CANCEL where it is
 * not held. Times are in UTC, so that each calendar shows them in its own zone. Names nobody.
 */
@Component
public class MeetingCalendar {

    private final Directory directory;
    private final Clock clock;

    MeetingCalendar(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** @param page address of the meeting's page */
    public String of(CoordinationMeeting meeting, String page) {
        boolean cancelled = meeting.state() == MeetingState.CANCELLED;
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Nastavnik//Coordination meetings//RU");
        calendar.setMethod(new Method(cancelled ? "CANCEL" : "REQUEST"));
        VEvent event = new VEvent();
        event.setUid(new Uid("meeting-" + meeting.id() + "@" + meeting.tenantId() + ".nastavnik"));
        event.setSequence(meeting.calendarSequence());
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setDateStart(Date.from(meeting.startsAt()));
        event.setDuration(Duration.builder().minutes(meeting.minutes()).build());
        event.setSummary("Координационное совещание по наставничеству");
        event.setLocation(meeting.place() == null ? meeting.link() : meeting.place());
        event.setDescription(meeting.link() == null ? meeting.agenda() : meeting.agenda() + "\n\n" + meeting.link());
        event.setUrl(page);
        event.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
        // the standard wants an organizer; the office has no mailbox here
        Organizer organizer =
                new Organizer(directory.municipality(meeting.municipalityId()).authority(), null);
        organizer.setUri("invalid:nomail");
        event.setOrganizer(organizer);
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }
}
