package org.nastavnik.meeting;

import java.time.Instant;
import org.nastavnik.engine.join.DailyLook;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.notification.NoticeKind;
import org.nastavnik.notification.Notices;
import org.nastavnik.notification.Recipient;
import org.nastavnik.organization.Role;
import org.springframework.stereotype.Component;

/** Tells the coordinator of a municipality before it is too late that a meeting is missing. */
@Component
class MissingMeetings implements Watcher {

    private final DailyLook look;
    private final MeetingYears years;
    private final Notices notices;

    MissingMeetings(DailyLook look, MeetingYears years, Notices notices) {
        this.look = look;
        this.years = years;
        this.notices = notices;
    }

    @Override
    public void watch(Instant now) {
        look.atEach("meeting_rule", now, this::tell);
    }

    private void tell(DailyLook.Place place) {
        MeetingYear year = years.of(place.id(), place.today(), place.zone());
        if (year.missing()) {
            notices.send(
                    Recipient.holders(Role.COORDINATOR, place.id()),
                    NoticeKind.REMINDER,
                    year.warning(),
                    "/meetings",
                    "meeting:missing:" + place.id() + ":" + year.lastDay());
        }
    }
}
