package org.nastavnik.mentorbank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.programme.MentoringForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places that mentors gave to other organisations: taken from those at home, and whom they are for. */
@Component
class LentPlaces {

    private final JdbcClient jdbc;

    LentPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By selection, of own mentors of the programme who lent more than they have free in other programmes of theirs. */
    Map<Long, Integer> reducedPlaces(long programmeId) {
        Map<Long, Integer> reduced = new HashMap<>();
        jdbc.sql("""
                        select s.id, s.capacity - greatest(0, l.lent - greatest(0, l.places - s.capacity - (l.busy - h.here))) as left_over
                        from mentorbank_selection s
                        cross join lateral (select * from mentorbank_load x where x.person_id = s.person_id and x.lent > 0) l
                        cross join lateral (select count(*) as here
                                            from pairing r join pairing_mentee m on m.pairing_id = r.id and m.left_on is null
                                            where r.programme_id = s.programme_id and r.mentor_id = s.person_id
                                              and r.state = 'OPEN') h
                        where s.programme_id = :programme and s.state = 'CONFIRMED' and s.kind = 'OWN'""").param("programme", programmeId).query(row -> {
            reduced.put(row.getLong("id"), Math.max(0, row.getInt("left_over")));
        });
        return reduced;
    }

    /** As many of a request's mentees as places were given, without those who have or had the pair. */
    List<AgreedCouple> agreedCouples(long programmeId) {
        return jdbc.sql("""
                        select person_id, mentor_id, form from (
                            select m.person_id, r.person_id as mentor_id, r.form, r.capacity,
                                   row_number() over (partition by r.id order by m.person_id) as number
                            from mentorbank_request r
                            join mentorbank_request_mentee m on m.request_id = r.id
                            join mentorbank_selection s on s.programme_id = r.programme_id and s.person_id = r.person_id
                                 and s.kind = 'NETWORK' and s.state = 'CONFIRMED'
                            join participant_participation t on t.programme_id = r.programme_id and t.person_id = m.person_id
                                 and t.role = 'MENTEE' and t.state = 'ACTIVE'
                            where r.programme_id = :programme and r.state = 'ACCEPTED'
                              and not exists (select 1 from pairing x join pairing_mentee y on y.pairing_id = x.id
                                              where x.programme_id = r.programme_id and y.person_id = m.person_id
                                                and (x.mentor_id = r.person_id or (x.state = 'OPEN' and y.left_on is null)))
                        ) agreed
                        where number <= capacity order by person_id, mentor_id""")
                .param("programme", programmeId)
                .query((row, number) -> new AgreedCouple(
                        row.getLong("person_id"),
                        row.getLong("mentor_id"),
                        MentoringForm.valueOf(row.getString("form"))))
                .list();
    }
}
