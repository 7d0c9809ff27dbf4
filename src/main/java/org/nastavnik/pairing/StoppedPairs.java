package org.nastavnik.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.consent.followup.StoppedWork;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pairs that broke up, or that the person left, after a consent had ended. */
@Component
class StoppedPairs implements StoppedWork {

    private final JdbcClient jdbc;
    private final PersonRegister register;

    StoppedPairs(JdbcClient jdbc, PersonRegister register) {
        this.jdbc = jdbc;
        this.register = register;
    }

    private record Stopped(long mentorId, long menteeId, boolean own, LocalDate on) {}

    @Override
    public List<String> since(long personId, Instant moment) {
        List<Stopped> pairs = jdbc.sql("""
                        select p.mentor_id, m.person_id, g.organization_id = s.organization_id as own,
                               coalesce(m.left_on, p.dissolved_on) as stopped_on
                        from participant_person s
                        join pairing p on p.mentor_id = s.id
                             or p.id in (select x.pairing_id from pairing_mentee x where x.person_id = s.id)
                        join pairing_mentee m on m.pairing_id = p.id and (p.mentor_id = s.id or m.person_id = s.id)
                        join programme g on g.id = p.programme_id
                        join organization_municipality y on y.id = g.municipality_id
                        where s.id = :person and coalesce(m.left_on, p.dissolved_on)
                              >= (cast(:moment as timestamptz) at time zone y.zone)::date
                        order by p.id, m.person_id limit 50""")
                .param("person", personId)
                .param("moment", SqlTime.of(moment))
                .query((row, number) -> new Stopped(
                        row.getLong("mentor_id"),
                        row.getLong("person_id"),
                        row.getBoolean("own"),
                        row.getDate("stopped_on").toLocalDate()))
                .list();
        Map<Long, PersonName> names = register.names(
                pairs.stream().map(pair -> other(pair, personId)).distinct().toList());
        return pairs.stream()
                .map(pair -> with(pair, personId, names) + ", " + RussianDates.inTable(pair.on()))
                .toList();
    }

    private static long other(Stopped pair, long personId) {
        return pair.mentorId() == personId ? pair.menteeId() : pair.mentorId();
    }

    /** Whom another organisation's programme brought together its own people know. */
    private static String with(Stopped pair, long personId, Map<Long, PersonName> names) {
        if (!pair.own()) {
            return "пара в программе другой организации";
        }
        String name = names.get(other(pair, personId)).brief();
        return pair.mentorId() == personId ? "пара с наставляемым: " + name : "пара с наставником: " + name;
    }
}
