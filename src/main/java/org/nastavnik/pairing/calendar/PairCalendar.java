package org.nastavnik.pairing.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.Feature;
import biweekly.property.Conference;
import biweekly.property.DateStart;
import biweekly.property.Uid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The meetings of somebody's pairs: a mentor's own, and those of the organisation for its head and curator. The file goes
 * to calendars of other companies, so it names nobody: who meets stands on the pair's page, behind the log-in, and
 * the way into a video meeting leads through our own address.
 */
@Service
@Transactional(readOnly = true)
public class PairCalendar {

    private static final int PAST_DAYS = 90;
    private static final int MOST = 2000;

    private final Rights rights;
    private final JdbcClient jdbc;
    private final Clock clock;

    PairCalendar(Rights rights, JdbcClient jdbc, Clock clock) {
        this.rights = rights;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By day; with the rights of this moment. One statement beside those that ask for the rights; each way to a pair by its index. */
    public List<PairEvent> events(String login) {
        Set<Long> led = rights.of(login).map(Viewer::led).orElse(Set.of());
        return jdbc.sql("""
                        with mine as (select p.id from participant_person r join pairing p on p.mentor_id = r.id
                                      where r.login = :login
                                      union
                                      select p.id from programme g join pairing p on p.programme_id = g.id
                                      where g.organization_id in (:led)),
                             own as (select p.id, p.state, p.next_meeting_on, p.meeting_url, o.short_name, g.title,
                                            g.tenant_id
                                     from mine join pairing p on p.id = mine.id
                                               join programme g on g.id = p.programme_id
                                               join organization o on o.id = g.organization_id)
                        select id as pair_id, null::bigint as meeting_id, next_meeting_on as day,
                               short_name as organization, title as programme, tenant_id as tenant, meeting_url
                        from own where state = 'OPEN' and next_meeting_on is not null
                        union all
                        select own.id, m.id, m.held_on, own.short_name, own.title, own.tenant_id, null
                        from own join pairing_meeting m on m.pairing_id = own.id and m.held_on >= :from
                        order by 3, 1, 2 limit :most""")
                .param("login", login)
                .param("led", led.isEmpty() ? Set.of(0L) : led)
                .param(
                        "from",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(PAST_DAYS))
                .param("most", MOST)
                .query(PairEvent.class)
                .list();
    }

    /** @param site address of the site, without a slash at the end */
    public String file(String login, String site) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Nastavnik//Pair meetings//RU");
        calendar.setName("Встречи наставнических пар");
        calendar.setRefreshInterval(biweekly.util.Duration.builder().hours(6).build());
        for (PairEvent meeting : events(login)) {
            calendar.addEvent(event(meeting, site));
        }
        return Biweekly.write(calendar).go();
    }

    private VEvent event(PairEvent meeting, String site) {
        VEvent event = new VEvent();
        String id = meeting.held() ? "held-" + meeting.meetingId() : "next-" + meeting.pairId();
        event.setUid(new Uid("pair-" + id + "@" + meeting.tenant() + ".nastavnik"));
        event.setDateTimeStamp(Date.from(clock.instant()));
        // a day without an hour: written as this computer's day
        event.setDateStart(new DateStart(
                Date.from(meeting.day().atStartOfDay(ZoneId.systemDefault()).toInstant()), false));
        event.setSummary((meeting.held() ? "Встреча проведена: пара № " : "Встреча: пара № ") + meeting.pairId());
        String page = site + "/pairs/" + meeting.pairId();
        event.setDescription(meeting.organization() + ", «" + meeting.programme() + "»\n" + page);
        event.setUrl(page);
        if (meeting.meetingUrl() != null) {
            // never the room itself: our address asks who comes
            String door = page + "/video";
            event.setLocation(door);
            Conference conference = new Conference(door);
            conference.getFeatures().add(Feature.VIDEO);
            conference.setLabel("Войти в видеовстречу");
            event.addConference(conference);
        }
        return event;
    }
}
