package org.nastavnik.mentorbank;

import org.nastavnik.participant.PersonsMerged;
import org.nastavnik.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cards and selections of two rows that are one person: of two cards the one filled in later remains, selections all do. */
@Component
class CandidateMerge {

    private final JdbcClient jdbc;

    CandidateMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonsMerged merged) {
        boolean twice = run("""
                        select count(*) from mentorbank_selection k, mentorbank_selection d
                        where k.person_id = :kept and d.person_id = :dropped and k.programme_id = d.programme_id
                          and k.state in ('PROPOSED', 'OPEN', 'CONFIRMED') and d.state in ('PROPOSED', 'OPEN', 'CONFIRMED')""", merged).query(Long.class).single() > 0;
        if (twice) {
            throw new Refusal(
                    "other",
                    "Обе записи проходят отбор наставников в одной программе: сначала завершите отбор одной из них.");
        }
        run(
                        "update mentorbank_selection set person_id = :kept, version = version + 1 where person_id = :dropped",
                        merged)
                .update();
        run("""
                        delete from mentorbank_card where id in (
                            select case when d.filled_at > k.filled_at then k.id else d.id end
                            from mentorbank_card k, mentorbank_card d where k.person_id = :kept and d.person_id = :dropped)""", merged).update();
        run("update mentorbank_card set person_id = :kept, version = version + 1 where person_id = :dropped", merged)
                .update();
    }

    private JdbcClient.StatementSpec run(String sql, PersonsMerged merged) {
        return jdbc.sql(sql).param("kept", merged.keptId()).param("dropped", merged.droppedId());
    }
}
