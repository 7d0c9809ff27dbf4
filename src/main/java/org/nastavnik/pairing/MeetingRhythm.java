package org.nastavnik.pairing;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** When the pair met last and meets next; a silence is counted from the last meeting or, before the first, the agreement. */
@Embeddable
class MeetingRhythm {

    private LocalDate nextMeetingOn;
    private LocalDate quietFrom;
    private int quietSteps;

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

    void over() {
        this.nextMeetingOn = null;
    }

    LocalDate nextMeetingOn() {
        return nextMeetingOn;
    }
}
