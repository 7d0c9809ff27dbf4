package org.nastavnik.pairing;

import java.util.List;
import org.nastavnik.participant.PersonsMerged;
import org.nastavnik.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Pairs of two rows that are one person. Who worked as mentor of the other is another person, whatever the names say. */
@Component
class PairMerge {

    private final JdbcClient jdbc;

    PairMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonsMerged merged) {
        boolean couple = run("""
                        select count(*) from pairing p join pairing_mentee m on m.pairing_id = p.id
                        where p.mentor_id in (:kept, :dropped) and m.person_id in (:kept, :dropped)""", merged).query(Long.class).single() > 0;
        if (couple) {
            throw new Refusal(
                    "other", "Эти двое были парой, значит, это разные люди: проверьте, те ли записи выбраны.");
        }
        for (String statement : List.of(
                "update pairing set mentor_id = :kept, version = version + 1 where mentor_id = :dropped",
                "update pairing p set version = version + 1 from pairing_mentee m"
                        + " where m.pairing_id = p.id and m.person_id = :dropped",
                "delete from pairing_mentee d using pairing_mentee k where d.person_id = :dropped and k.person_id = :kept"
                        + " and k.pairing_id = d.pairing_id",
                "update pairing_mentee set person_id = :kept where person_id = :dropped")) {
            run(statement, merged).update();
        }
    }

    private JdbcClient.StatementSpec run(String sql, PersonsMerged merged) {
        return jdbc.sql(sql).param("kept", merged.keptId()).param("dropped", merged.droppedId());
    }
}
