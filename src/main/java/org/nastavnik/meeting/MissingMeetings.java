package org.nastavnik.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.notification.NoticeKind;
import org.nastavnik.notification.Notices;
import org.nastavnik.notification.Recipient;
import org.nastavnik.organization.Role;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at each municipality once a day: tells the coordinator before it is too late that a meeting is missing. */
@Component
class MissingMeetings implements Watcher {

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final MeetingYears years;
    private final Notices notices;
    private final TransactionTemplate transaction;

    MissingMeetings(JdbcClient jdbc, MeetingYears years, Notices notices, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.years = years;
        this.notices = notices;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Place(long id, ZoneId zone) {}

    @Override
    public void watch(Instant now) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into meeting_rule (municipality_id)
                        select m.id from organization_municipality m
                        where not exists (select 1 from meeting_rule r where r.municipality_id = m.id)
                        on conflict do nothing""").update());
        while (Boolean.TRUE.equals(transaction.execute(status -> watchSome(now)))) {
            // the next hundred in a transaction of their own
        }
    }

    private boolean watchSome(Instant now) {
        List<Place> found = jdbc.sql("""
                        select r.municipality_id, m.zone
                        from meeting_rule r join organization_municipality m on m.id = r.municipality_id
                        where r.looked_on is null
                           or r.looked_on < (cast(:now as timestamptz) at time zone m.zone)::date
                        order by r.municipality_id limit :most
                        for update of r skip locked""")
                .param("now", SqlTime.of(now))
                .param("most", AT_ONCE)
                .query((row, number) -> new Place(row.getLong("municipality_id"), ZoneId.of(row.getString("zone"))))
                .list();
        found.forEach(place -> look(place, LocalDate.ofInstant(now, place.zone())));
        return found.size() == AT_ONCE;
    }

    private void look(Place place, LocalDate today) {
        MeetingYear year = years.of(place.id(), today, place.zone());
        if (year.missing()) {
            notices.send(
                    Recipient.holders(Role.COORDINATOR, place.id()),
                    NoticeKind.REMINDER,
                    year.warning(),
                    "/meetings",
                    "meeting:missing:" + place.id() + ":" + year.lastDay());
        }
        jdbc.sql("update meeting_rule set looked_on = :today where municipality_id = :id")
                .param("today", today)
                .param("id", place.id())
                .update();
    }
}
