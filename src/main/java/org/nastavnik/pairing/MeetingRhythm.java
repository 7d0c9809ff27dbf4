package org.nastavnik.pairing;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** When the pair met last and meets next; a silence is counted from the last meeting or, before the first, the agreement. */
@Embeddable
class MeetingRhythm {

    private LocalDate nextMeetingOn;
    private LocalDate quietFrom;
    private int quietSteps;

    /** Where the pair meets at a distance; null where nobody gave a link. */
    private String meetingUrl;

    protected MeetingRhythm() {}

    static MeetingRhythm none() {
        return new MeetingRhythm();
    }

    void agreed(LocalDate on) {
        this.quietFrom = on;
    }

    void met(MeetingRecord meeting) {
        this.nextMeetingOn = meeting.nextOn();
        if (quietFrom == null || meeting.heldOn().isAfter(quietFrom)) {
            this.quietFrom = meeting.heldOn();
        }
        this.quietSteps = 0;
    }

    void meetsAt(String url) {
        this.meetingUrl = url;
    }

    void over() {
        this.nextMeetingOn = null;
        this.meetingUrl = null;
    }

    LocalDate quietFrom() {
        return quietFrom;
    }

    String meetingUrl() {
        return meetingUrl;
    }

    LocalDate nextMeetingOn() {
        return nextMeetingOn;
    }
}
