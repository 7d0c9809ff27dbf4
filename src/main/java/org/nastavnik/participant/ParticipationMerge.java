package org.nastavnik.participant;

import org.nastavnik.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The parts in programmes of two rows that are one person. Nobody takes part in one programme twice: where both rows do now,
 * one has to leave first; where one has left, the part that goes on (else the kept row's) remains.
 */
@Component
class ParticipationMerge {

    private static final String IN_BOTH = " from participant_participation k, participant_participation d"
            + " where k.person_id = :kept and d.person_id = :dropped and k.programme_id = d.programme_id";

    private final JdbcClient jdbc;

    ParticipationMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonsMerged merged) {
        boolean twice = run("select count(*)" + IN_BOTH + " and k.state = 'ACTIVE' and d.state = 'ACTIVE'", merged)
                        .query(Long.class)
                        .single()
                > 0;
        if (twice) {
            throw new Refusal(
                    "other",
                    "Обе записи участвуют сейчас в одной программе: сначала исключите одну из них на странице участников.");
        }
        run(
                        "delete from participant_participation where id in (select case when d.state = 'ACTIVE' then k.id else d.id end"
                                + IN_BOTH + ")",
                        merged)
                .update();
        run(
                        "update participant_participation set person_id = :kept, version = version + 1 where person_id = :dropped",
                        merged)
                .update();
    }

    private JdbcClient.StatementSpec run(String sql, PersonsMerged merged) {
        return jdbc.sql(sql).param("kept", merged.keptId()).param("dropped", merged.droppedId());
    }
}
