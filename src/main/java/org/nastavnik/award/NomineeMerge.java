package org.nastavnik.award;

import java.util.List;
import org.nastavnik.participant.PersonsMerged;
import org.nastavnik.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Awards of two rows that are one person: nobody is given the same award of one programme twice. */
@Component
class NomineeMerge {

    private final JdbcClient jdbc;

    NomineeMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonsMerged merged) {
        boolean twice = run("""
                        select count(*) from award_nomination k, award_nomination d
                        where k.person_id = :kept and d.person_id = :dropped and k.programme_id = d.programme_id
                          and k.award = d.award and k.state in ('OPEN', 'AWARDED') and d.state in ('OPEN', 'AWARDED')""", merged).query(Long.class).single() > 0;
        if (twice) {
            throw new Refusal(
                    "other",
                    "Обе записи представлены к одной награде одной программы: объединить их нельзя, пока это так.");
        }
        for (String statement : List.of(
                "update award_nomination set person_id = :kept, version = version + 1 where person_id = :dropped",
                "delete from award_suggestion d using award_suggestion k where d.person_id = :dropped and k.person_id = :kept"
                        + " and k.programme_id = d.programme_id",
                "update award_suggestion set person_id = :kept where person_id = :dropped")) {
            run(statement, merged).update();
        }
    }

    private JdbcClient.StatementSpec run(String sql, PersonsMerged merged) {
        return jdbc.sql(sql).param("kept", merged.keptId()).param("dropped", merged.droppedId());
    }
}
