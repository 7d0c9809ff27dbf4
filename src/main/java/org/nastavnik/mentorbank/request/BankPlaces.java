package org.nastavnik.mentorbank.request;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places of mentors of the bank: capacity of confirmed selections without mentees at work and places promised elsewhere. */
@Component
class BankPlaces {

    private final JdbcClient jdbc;

    BankPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int free(long personId) {
        return jdbc.sql("select greatest(0, places - busy - lent) from mentorbank_load where person_id = :person")
                .param("person", personId)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** The same while nobody else gives a place away: the mentor's card is locked until the transaction ends. */
    int lockFree(long personId) {
        jdbc.sql("select id from mentorbank_card where person_id = :person for update")
                .param("person", personId)
                .query(Long.class)
                .list();
        return free(personId);
    }

    /** Who of the programme has a pair at work. */
    Set<Long> paired(long programmeId) {
        return new HashSet<>(
                jdbc.sql("""
                        select m.person_id from pairing r join pairing_mentee m on m.pairing_id = r.id and m.left_on is null
                        where r.programme_id = :programme and r.state = 'OPEN'""").param("programme", programmeId).query(Long.class).list());
    }
}
