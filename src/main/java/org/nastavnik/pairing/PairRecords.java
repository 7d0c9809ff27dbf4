package org.nastavnik.pairing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.nastavnik.evaluation.PairFigures;
import org.nastavnik.matching.PairHistory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What matching and evaluation ask of all pairs of a programme, each in one statement. */
@Component
@Transactional(readOnly = true)
class PairRecords implements PairHistory, PairFigures {

    private final JdbcClient jdbc;
    private final Clock clock;

    PairRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Entry> of(long programmeId) {
        return jdbc.sql("""
                        select m.person_id, p.mentor_id,
                               p.state = 'OPEN' and p.dissolved_on is null and m.left_on is null as open,
                               p.dissolved_on is not null as dissolved
                        from pairing p join pairing_mentee m on m.pairing_id = p.id
                        where p.programme_id = :programme
                        order by p.id, m.person_id""")
                .param("programme", programmeId)
                .query((row, number) -> new Entry(
                        row.getLong("person_id"),
                        row.getLong("mentor_id"),
                        row.getBoolean("open"),
                        row.getBoolean("dissolved")))
                .list();
    }

    @Override
    public Counts counts(long programmeId) {
        return jdbc.sql("""
                        select count(*) as pairs,
                               count(*) filter (where state = 'OPEN') as running,
                               count(*) filter (where state = 'FINISHED') as finished,
                               count(*) filter (where state = 'DISSOLVED') as dissolved,
                               (select count(*) from pairing_meeting m join pairing mp on mp.id = m.pairing_id
                                where mp.programme_id = :programme) as meetings
                        from pairing where programme_id = :programme""")
                .param("programme", programmeId)
                .query((row, number) -> new Counts(
                        row.getInt("pairs"),
                        row.getInt("running"),
                        row.getInt("finished"),
                        row.getInt("dissolved"),
                        row.getInt("meetings")))
                .single();
    }

    @Override
    public List<MentorRecord> mentors(long programmeId) {
        return jdbc.sql("""
                        select here.mentor_id,
                               (select count(*) from pairing f where f.mentor_id = here.mentor_id and f.state = 'FINISHED') as finished,
                               (select coalesce(extract(year from age(max(coalesce(f.ended_at::date, :today)), min(f.began_on))), 0)
                                from pairing f where f.mentor_id = here.mentor_id) as years,
                               (select count(*) from pairing_meeting m join pairing mp on mp.id = m.pairing_id
                                where mp.programme_id = :programme and mp.mentor_id = here.mentor_id) as meetings,
                               (select coalesce(array_agg(pm.person_id order by pm.person_id), '{}')
                                from pairing fp join pairing_mentee pm on pm.pairing_id = fp.id and pm.left_on is null
                                where fp.programme_id = :programme and fp.mentor_id = here.mentor_id
                                  and fp.state = 'FINISHED') as mentees
                        from (select distinct mentor_id from pairing where programme_id = :programme) here
                        order by here.mentor_id""")
                .param("programme", programmeId)
                .param("today", LocalDate.now(clock))
                .query(PairRecords::mentor)
                .list();
    }

    private static MentorRecord mentor(ResultSet row, int number) throws SQLException {
        Array mentees = row.getArray("mentees");
        return new MentorRecord(
                row.getLong("mentor_id"),
                row.getInt("finished"),
                row.getInt("years"),
                row.getInt("meetings"),
                Arrays.asList((Long[]) mentees.getArray()));
    }
}
