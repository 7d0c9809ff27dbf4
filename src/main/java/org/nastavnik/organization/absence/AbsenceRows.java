package org.nastavnik.organization.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored absences. */
@Component
class AbsenceRows {

    /** For those who work for no municipality. */
    private static final String TODAY =
            " (cast(:now as timestamptz) at time zone coalesce(m.zone, 'Europe/Moscow'))::date";

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;

    AbsenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Absence add(String login, String deputy, LocalDate from, LocalDate until, String by, Instant now) {
        long id = jdbc.sql("""
                        insert into organization_absence (login, deputised_by, from_on, until_on, state, noted_by, noted_at)
                        values (:login, :deputy, :from, :until, 'PLANNED', :by, :now) returning id""")
                .param("login", login)
                .param("deputy", deputy)
                .param("from", from)
                .param("until", until)
                .param("by", by)
                .param("now", SqlTime.of(now))
                .query(Long.class)
                .single();
        return get(id);
    }

    Absence get(long id) {
        return jdbc.sql(Absence.SELECT + "where a.id = :id")
                .param("id", id)
                .query(Absence::read)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No absence " + id));
    }

    /** @return whether it was there */
    boolean turn(long id, Absence.State from, Absence.State to, Instant now) {
        String moment = to == Absence.State.ACTIVE ? "began_at" : "ended_at";
        return jdbc.sql("update organization_absence set state = :to, " + moment
                                + " = :now where id = :id and state = :from")
                        .param("to", to.name())
                        .param("now", SqlTime.of(now))
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /** Not ended ones in which any of these is away or stands in, on any of these days. */
    List<Absence> overlapping(List<String> logins, LocalDate from, LocalDate until) {
        return jdbc.sql(Absence.SELECT
                        + "where a.state <> 'ENDED' and (a.login in (:logins) or a.deputised_by in (:logins))"
                        + " and a.from_on <= :until and a.until_on >= :from order by a.id")
                .param("logins", logins)
                .param("from", from)
                .param("until", until)
                .query(Absence::read)
                .list();
    }

    List<Absence> of(String login) {
        return jdbc.sql(Absence.SELECT + "where a.login = :login order by a.from_on desc, a.id desc limit " + SHOWN)
                .param("login", login)
                .query(Absence::read)
                .list();
    }

    List<Absence> active(String login) {
        return jdbc.sql(Absence.SELECT
                        + "where a.state = 'ACTIVE' and (a.login = :login or a.deputised_by = :login) order by a.id")
                .param("login", login)
                .query(Absence::read)
                .list();
    }

    List<Absence> open(String login) {
        return jdbc.sql(Absence.SELECT
                        + "where a.state <> 'ENDED' and (a.login = :login or a.deputised_by = :login) order by a.id")
                .param("login", login)
                .query(Absence::read)
                .list();
    }

    /** Those that have to begin or end by now, locked, without those that another server has locked. */
    List<Absence> lockDue(Instant now, int limit) {
        return jdbc.sql(Absence.SELECT + """
                        left join organization_municipality m on m.id = u.municipality_id
                        where (a.state = 'PLANNED' and a.from_on <=""" + TODAY + " or a.state = 'ACTIVE' and a.until_on <"
                        + TODAY + ") order by a.id limit :limit for update of a skip locked")
                .param("now", SqlTime.of(now))
                .param("limit", limit)
                .query(Absence::read)
                .list();
    }
}
