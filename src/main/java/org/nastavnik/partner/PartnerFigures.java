package org.nastavnik.partner;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numerator of indicator 2.7 of order 25/1: «предприятия, которые вошли в программы наставничества, предоставив своих
 * наставников».
 */
@Service
@Transactional(readOnly = true)
public class PartnerFigures {

    private final JdbcClient jdbc;

    PartnerFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Partners with at least one worker confirmed as a mentor by the period's last day and still taking part on its first;
     * an enterprise counts once, however many mentors it sent. In one statement.
     */
    public List<Long> withMentor(long municipalityId, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select distinct w.partner_id
                        from partner p
                        join organization_municipality m on m.id = p.municipality_id
                        join partner_person w on w.partner_id = p.id
                        join mentorbank_selection s on s.person_id = w.person_id and s.order_date is not null
                        join participant_participation t on t.programme_id = s.programme_id and t.person_id = s.person_id
                                                        and t.role = 'MENTOR'
                        where p.municipality_id = :municipality and p.merged_into is null
                          and s.order_date <= :until
                          and (t.ended_at is null or (t.ended_at at time zone m.zone)::date >= :from)
                        order by w.partner_id""")
                .param("municipality", municipalityId)
                .param("from", from)
                .param("until", until)
                .query(Long.class)
                .list();
    }
}
